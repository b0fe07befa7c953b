"""How the per-cable work is spread: the same pure function, over batches of documents."""
