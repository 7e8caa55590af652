"""Letters to those who sit at a host's table: that they were appointed, that a meeting is coming. Each in its reader's own
language, Easy Read too; without names of people or places."""
