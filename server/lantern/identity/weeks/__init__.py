"""When somebody works, from where they set out, how much they can take on, and when they are on leave."""
