"""Meetings at the host's table, about one hospital or several: planned, begun with everything that is open frozen as at that
moment, gone through one item at a time, finished; what was agreed ends only when somebody has seen it (trap 23)."""
