"""The one door: every change comes in here, and everything a phone holds goes out here."""
