"""Asking somebody's family before an announced visit what should be looked at: by consent, once, and without a name (K15)."""
