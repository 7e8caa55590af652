"""Hospitals and their wards: where people are, who hosts, whom to telephone."""
