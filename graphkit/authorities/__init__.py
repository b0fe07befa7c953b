"""What is known before any cable is read: posts, agencies and TAGS, each a table in ``data/``."""
