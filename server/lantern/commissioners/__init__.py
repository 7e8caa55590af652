"""Integrated care boards, health boards and regions: who hosts, who places."""
