"""Who is there: each month a hospital confirms it, and a difference becomes a question to the body that pays (K21).

The hospital is shown wards, placing bodies and numbers: it knows who lives there, and learns nothing else here. A difference is
working data between the two, never a publication (K12).
"""
