"""What happened on a trip instead of seeing somebody: by telephone, not possible, access refused, declined, moved."""
