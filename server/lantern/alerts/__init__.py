"""Who must hear, by when, and what happens when nobody takes it."""
