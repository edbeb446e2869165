"""Document -> Account: who says what, figures, times and hedges of one report."""
