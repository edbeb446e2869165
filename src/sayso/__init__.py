"""On whose say-so? Reads reports and traces every claim to its origins."""

__version__ = "0.1.0"
