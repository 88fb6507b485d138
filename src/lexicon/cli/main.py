"""The command `lexicon`: finds its commands by a scan and imports only the one that is called."""

from __future__ import annotations

import contextlib
import gc
import os
import sys
from typing import NoReturn

import click

from lexicon.cli import commands
from lexicon.cli.late import load_late
from lexicon.cli.scanned import Scanned
from lexicon.errors import LexiconError

COLLECT_AFTER = 100_000
"""New objects before the garbage collector looks at them: imports alone make tens of thousands, and
hardly any of them garbage."""


@click.command(
    cls=Scanned, package=commands, context_settings={"help_option_names": ["-h", "--help"]}
)
@click.version_option(package_name="smarketing-lexicon", prog_name="lexicon")
def lexicon() -> None:
    """One dictionary for marketing and sales: checked, published, generated.

    \b
    Start a dictionary of your own:   lexicon init our-words
    Check it, build all it makes:     lexicon check · lexicon build
    """  # noqa: D301  click knows the sign that keeps lines apart by its escape


def main() -> None:
    """Run the command; a broken set-up ends with one line and exit code 2."""
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # finding none takes 20 ms
    load_late("importlib.metadata", "entry_points")  # which it would only call to find them: 15 ms
    gc.set_threshold(COLLECT_AFTER)
    try:
        lexicon(prog_name="lexicon")
    except SystemExit as ended:
        _leave(ended.code)
    except LexiconError as error:
        from lexicon.cli.stopped import why  # of no use where nothing stops

        _stop(why(error, error.spoken))
    except OSError as error:
        where = f" ({error.filename})" if error.filename else ""
        _stop(f"{error.strerror or error}{where}")


def _stop(message: str) -> None:
    click.echo(f"lexicon: {message}", err=True)
    _leave(2)


def _leave(code: str | int | None) -> NoReturn:
    """End at once: to free a large dictionary object by object is work for nobody."""
    if not isinstance(code, int | None):
        sys.exit(code)
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError):  # whoever read it has gone
            stream.flush()
    os._exit(code or 0)
