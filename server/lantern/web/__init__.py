"""The strict edge: bodies, problems, sessions, headers, static files."""
