"""Whose people are whose, and how a caseload goes from one colleague to another without anybody dropping between."""
