"""Who is asking: accounts, seats, sessions, devices, sign-in."""
