"""What makes visits worth it, beside whether they were in time: in private, the same visitor, at which hours, in whose words,
with promises that were looked at again. Counted, never scored; never a ranking (docs/assurance.md)."""
