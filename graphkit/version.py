"""The version of graphkit; and of its rules, which change when a parse can come out different."""

__version__ = "0.1.0"
RULES = "2026.11"
