"""Letters about a change of level: that there was one, and by when to say that one has heard (K42). Without names or places."""
