"""The level of scrutiny of a hospital: decided by people at the host's table, told, and confirmed as heard (K1, K42)."""
