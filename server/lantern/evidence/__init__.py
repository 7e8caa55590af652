"""Photographs, voice notes and papers, kept by hash, apart from words."""
