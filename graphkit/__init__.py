"""graphkit: knowledge graphs from diplomatic cables."""
