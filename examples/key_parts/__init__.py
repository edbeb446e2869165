"""How an answer key is made of quoted words; see ``build_key.py``."""
