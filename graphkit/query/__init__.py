"""Asking a graph: SPARQL over its index, and answers in the forms that people and programs read."""
