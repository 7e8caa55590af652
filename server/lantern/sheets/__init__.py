"""Sheets: one published checklist filled in about one subject, outside any trip. A person's own answers and those of
everybody who answers for them are sheets of their own, kept apart (K18)."""
