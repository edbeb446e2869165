"""The nouns: frozen values that the verbs hand on. They import Python alone."""
