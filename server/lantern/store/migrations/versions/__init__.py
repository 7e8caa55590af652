"""The revisions, oldest first; their numbers are their names."""
