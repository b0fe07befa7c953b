"""The command line: one module a command, which calls the package and prints."""
