"""What the rules say, since when, and who says so.

Visit intervals, review clocks, escalation paths, regulators and safeguarding
routes are dated values in `data/`, by nation. Code asks for a value by name,
nation and day, and can always answer "says who?". A body may set its own value
where the national one allows it.
"""
