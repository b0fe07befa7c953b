"""Interactive pages over a neighbourhood: one file, opened from disk, with nothing to fetch."""
