"""Reminders of what is owed: quiet letters in the morning, and a weekly one, without a name or a place in them.

What is sent when, and what never stands in it: docs/reminders.md.
"""
