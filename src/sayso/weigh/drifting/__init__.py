"""How one statement changes as it is told again: who tells it, and in which words."""
