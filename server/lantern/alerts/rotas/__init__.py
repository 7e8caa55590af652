"""Letters to whoever keeps a rota on which hours are near in which nobody is on call."""
