"""Bringing in what a body has already written elsewhere (K10): its people, where they are, who last met them.

A file is read as it comes, every row is judged by itself, and the report says of each what would happen. Nothing is
kept without being asked; what is kept is kept in one transaction, and twice is the same as once.
"""
