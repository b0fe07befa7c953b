"""From the model to RDF: the mapping to the vocabulary in `ontology/`, and the writers."""
