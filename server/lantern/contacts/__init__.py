"""Whom one reaches and how old that is: every number, address and seat that the ladder or a route relies on has an owner and a day
on which somebody checked it. A contact that is stale is found before it is needed (domain.md §2: a stale contact is a failed alert).
"""
