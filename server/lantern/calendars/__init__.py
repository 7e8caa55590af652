"""Calendars: an account's own visits, or those to one hospital for its host's forum, as an iCalendar feed.

Whoever knows a feed's address can read it, and calendars are shared with colleagues, shown on locked screens and copied by
companies. So a feed holds days and places and nothing else: no name of a person or an account, nobody's words, and of an
unannounced visit nothing that tells where it will be before it has begun (domain.md §11; docs/calendars.md).
"""
