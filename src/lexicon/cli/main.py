"""The command `lexicon`: finds its commands by a scan and imports only the one that is called."""

from __future__ import annotations

import contextlib
import gc
import os
import sys
from pathlib import Path
from typing import NoReturn

import click

from lexicon.cli import commands
from lexicon.errors import LexiconError
from lexicon.plugins import load_one, module_names

_COLLECT_AFTER = 100_000
"""New objects before the garbage collector looks at them: imports alone make tens of thousands, and
hardly any of them garbage."""


class _Commands(click.Group):
    """Commands by file name; help shows the first line of each file without running it."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        return list(module_names(commands))

    def get_command(self, _ctx: click.Context, name: str) -> click.Command | None:
        module = name.replace("-", "_")
        if module not in module_names(commands):
            return None
        return load_one(commands, module, "COMMAND", click.Command)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            near = _suggestion(args[0])
            raise click.UsageError(error.message + near, ctx) from error

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        rows = [(name, _first_line(name)) for name in self.list_commands(ctx)]
        with formatter.section("Commands"):
            formatter.write_dl(rows)


def _suggestion(name: str) -> str:
    import difflib

    near = difflib.get_close_matches(name, module_names(commands), n=1)
    return f" Did you mean '{near[0]}'?" if near else ""


def _first_line(name: str) -> str:
    import ast

    source = (Path(commands.__path__[0]) / f"{name}.py").read_text(encoding="utf-8")
    docstring = ast.get_docstring(ast.parse(source)) or ""
    return docstring.partition("\n")[0]


@click.command(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="smarketing-lexicon", prog_name="lexicon")
def lexicon() -> None:
    r"""One dictionary for marketing and sales: checked, published, generated.

    \b
    Start a dictionary of your own:   lexicon init our-words
    Check it, build all it makes:     lexicon check · lexicon build
    """


def main() -> None:
    """Run the command; a broken set-up ends with one line and exit code 2."""
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # finding none takes 20 ms
    gc.set_threshold(_COLLECT_AFTER)
    try:
        lexicon(prog_name="lexicon")
    except SystemExit as ended:
        _leave(ended.code)
    except LexiconError as error:
        _stop(str(error))
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
