"""A built graph on disk: snapshots that are published whole, or not at all."""
