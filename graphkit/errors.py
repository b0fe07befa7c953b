"""The errors that graphkit raises for what a user gives it.

    GraphkitError
    ├── UsageError      the call is wrong                                 exit status 2
    └── InputError      what is to be read cannot be read as it should    exit status 1
        └── NotAGraph   a folder is not a graph that graphkit built

Every message is one sentence that says what is wrong and, where it is not plain, what to do.
"""


class GraphkitError(Exception):
    """What graphkit says when it cannot do what was asked; the message is for the user."""


class UsageError(GraphkitError):
    """The call itself is wrong: an option, a query, an output path."""


class InputError(GraphkitError):
    """What is to be read is missing, unreadable, or not what it should be."""


class NotAGraph(InputError):  # noqa: N818  (it reads as what it says)
    """A path does not lead to a graph that graphkit built."""
