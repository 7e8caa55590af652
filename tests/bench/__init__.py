"""How fast the one door is: measured beside two bare endpoints of the same framework, in one run, as ratios."""
