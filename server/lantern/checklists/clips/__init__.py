"""Questions read aloud by somebody and kept: offered only while the words are still those that were read."""
