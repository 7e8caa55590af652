"""What the Assuring Transformation collection asks about visits, made ready for whoever fills it in. A preparation: Lantern
submits nothing, and what it does not hold is named (docs/assurance.md)."""
