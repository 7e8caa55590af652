"""The live board of a hospital: all bodies that pay for somebody there, when each was last there in person, what nobody covers,
the level, what is open, and the regulator's report. A count of one hospital, never beside another."""
