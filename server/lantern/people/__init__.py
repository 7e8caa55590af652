"""The people we visit, where they are and when somebody last saw them."""
