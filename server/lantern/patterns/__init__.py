"""Joining the dots of one hospital across visits, bodies, checkers, families and figures.

A pattern adds; it never averages, and no concern waits for one. It says why now, from what kinds of source, and what would
make it go away; a person confirms, watches or dismisses it.
"""
