"""You said, we did: whoever said something hears from a human what changed, or why not, in their own form, and can answer.

A person's family hears it too, only as far as a recorded consent or best-interests decision goes, and while it stands (K15).
"""
