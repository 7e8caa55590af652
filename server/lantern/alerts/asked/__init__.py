"""Letters about an admission: a host is asked, an exception is notified. Without names; a host that has no account answers on a
page of its own (K5, K42)."""
