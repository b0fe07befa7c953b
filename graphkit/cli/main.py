"""The command `graphkit`: its subcommands, and how errors are told.

A wrong call ends with status 2, an input that cannot be used with 1; either says why in one
sentence on standard error.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import click

from graphkit.cli.authority import authority
from graphkit.cli.build import build
from graphkit.cli.evaluate import evaluate
from graphkit.cli.explain import explain
from graphkit.cli.export import export
from graphkit.cli.info import info
from graphkit.cli.parse import parse
from graphkit.cli.query import query
from graphkit.cli.resolve import resolve
from graphkit.cli.sample import sample
from graphkit.cli.view import view
from graphkit.errors import GraphkitError, UsageError
from graphkit.version import __version__


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="graphkit")
def cli() -> None:
    """Knowledge graphs from diplomatic cables.

    graphkit build cables/ --out kg, then query, view or export it.
    """


_COMMANDS = (
    *(build, parse, query, export, view, info, explain, resolve),
    *(evaluate, authority, sample),
)
for command in _COMMANDS:
    cli.add_command(command)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and exit with its status."""
    sys.exit(_run(arguments))


def _run(arguments: Sequence[str] | None) -> int:
    try:
        cli.main(args=arguments, prog_name="graphkit", standalone_mode=False)
    except click.exceptions.Exit as end:
        return end.exit_code
    except click.exceptions.NoArgsIsHelpError as help_:
        click.echo(help_.format_message())
        return 2
    except click.ClickException as error:
        return _tell(_sentence(error), 2)
    except click.Abort:
        return _tell("stopped", 130)
    except BrokenPipeError:
        # The reader of our output went away; the interpreter must not complain of it at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except GraphkitError as error:
        return _tell(str(error), 2 if isinstance(error, UsageError) else 1)
    return 0


def _sentence(error: click.ClickException) -> str:
    message = error.format_message().rstrip(".")
    context = getattr(error, "ctx", None)
    return f"{message} (see {context.command_path} --help)" if context else message


def _tell(message: str, status: int) -> int:
    click.echo(f"graphkit: {' '.join(message.split())}", err=True)
    return status
