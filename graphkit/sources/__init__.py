"""Reading sources: a path, a folder or standard input becomes a stream of documents.

`read(paths)` yields a `Document` for every cable and a `Problem` for everything that could not be
read as one; it goes on after a problem, so that one bad file never stops a build.
"""

from graphkit.sources.folders import SourceFile, find_files
from graphkit.sources.reader import read, read_file, read_stream

__all__ = ["SourceFile", "find_files", "read", "read_file", "read_stream"]
