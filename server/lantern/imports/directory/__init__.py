"""Bringing in who and where: bodies, hospitals, wards, the numbers to ring, and seats that are only an address.

Each file is recognised by its columns. Every row is judged by itself, then beside everything else that would be here;
nothing is kept without being asked, nothing is ever removed, and twice is the same as once.
"""
