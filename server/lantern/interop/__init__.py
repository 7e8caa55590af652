"""Standard formats, out and in: what other systems read without knowing Lantern."""
