"""How good are we: what was marked by hand in, scores and their intervals out."""
