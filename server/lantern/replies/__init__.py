"""The provider's side: what is released to it word by word, what it replies beside that, and what is held back from it, by
whom and why (K6). Nothing it says or sends ends a concern: somebody has to see again that things changed.
"""
