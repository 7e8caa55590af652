"""The host commissioner's table: all placing bodies' visits and concerns of one hospital."""
