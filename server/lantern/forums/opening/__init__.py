"""Who a concern is about opens on stated need: in somebody's own words, for some hours, to their account alone, and logged for the
body that pays for that person's care."""
