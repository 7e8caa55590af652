"""The checklists that Lantern brings, as they lie there; none is read twice in a process: reading all takes seconds."""

from functools import cache

from lantern.checklists.reading import read_checklist

ours = cache(read_checklist)
"""`ours(folder)`: one version, whole. Only of folders that no proof changes."""
