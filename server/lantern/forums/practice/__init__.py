"""Good practice that members share, tag and find again: what a host commissioner forum is for (NHS England PR2040, section 10)."""
