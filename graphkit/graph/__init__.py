"""Entities and edges with their evidence, and what is asked of them: neighbourhoods, networks."""
