"""Lantern: the working tool of people who watch over hospital care.

For people with a learning disability and autistic people in England and Wales. One package per noun
of the field; `app`, `jobs` and `cli` join them, and nothing else wires.
"""
