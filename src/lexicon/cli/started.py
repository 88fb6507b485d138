"""The command as it runs: makes Python quick to start, then runs what was called."""

from __future__ import annotations

import contextlib
import gc
import os
import sys
from collections.abc import Callable
from io import TextIOWrapper
from typing import NoReturn

from lexicon.cli.bare_types import load_bare
from lexicon.cli.late import load_late
from lexicon.cli.late_methods import compile_late
from lexicon.errors import LexiconError

COLLECT_AFTER = 100_000
"""New objects before the garbage collector looks at them: imports alone make tens of thousands, and
hardly any of them garbage."""


def run(loaded: Callable[[], None]) -> None:
    """Run the command; a broken set-up ends with one line and exit code 2.

    `loaded` is called once all is there that can be stopped in an orderly way.
    """
    gc.set_threshold(COLLECT_AFTER)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # finding none takes 20 ms
    load_late("importlib.metadata", "entry_points")  # which it would only call to find them: 15 ms
    load_late("secrets", "compare_digest")  # of passwords, which we have none of: 3 ms
    load_late("urllib.request", "urlopen")  # of files that XML would have us fetch: 20 ms
    load_late("tempfile", "gettempdir")  # which a folder of one's own makes needless: 4 ms
    compile_late()  # hundreds that nobody calls: 20 ms
    load_bare("pydantic_core.core_schema")  # a hundred types that nobody asks: 11 ms
    from lexicon.cli.root import lexicon  # what it imports is made without the collector

    loaded()
    _say_all()
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


def _say_all() -> None:
    """Let what is no text, as the name of a file may be, be written as JSON has it."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


def _stop(message: str) -> None:
    import click  # of no use where nothing stops

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
