"""Figures of a hospital over time: what its workforce returns said, what is usual there, and what is no longer usual.

A figure that was not supplied is a gap with its own mark, never a nought. Which figure is a reason to look is dated policy
data, not code."""
