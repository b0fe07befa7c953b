"""What flows through graphkit: documents, cables, entities and edges; frozen, without logic."""
