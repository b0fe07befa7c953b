"""From a document to a cable: one module a part of a cable, each a pure function."""

from graphkit.parse.cable import parse_document
from graphkit.parse.output import as_dict, problem_as_dict, unreadable_as_dict
from graphkit.parse.reading import reading_of

__all__ = ["as_dict", "parse_document", "problem_as_dict", "reading_of", "unreadable_as_dict"]
