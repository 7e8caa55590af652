"""A checklist as a spreadsheet: one sheet for what it is about, one for its questions, one for each face, one for its cases.

What goes out comes back as it was. What comes in is read cell by cell; nothing is kept until somebody has seen the report.
"""
