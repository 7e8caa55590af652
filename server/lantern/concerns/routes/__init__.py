"""Whom a concern must be told outside Lantern, by when, and whether somebody has: the app reminds, and is never the referral."""
