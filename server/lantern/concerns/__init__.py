"""Something is wrong: raised, taken, acted on, seen again, closed."""
