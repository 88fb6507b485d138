"""A group of commands that finds them by a scan of a folder, and imports only the one called."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType
from typing import Any

import click

from lexicon.errors import LexiconError
from lexicon.plugins import load_one, module_names

SPOKEN = "lexicon.spoken"
"""Where a context keeps the language that a command was asked to speak."""


class Scanned(click.Group):
    """Commands by file name; help shows the first line of each file without running it."""

    def __init__(self, package: ModuleType, **more: Any) -> None:
        super().__init__(**more)
        self.package = package

    def list_commands(self, _ctx: click.Context) -> list[str]:
        return [name.replace("_", "-") for name in module_names(self.package)]

    def get_command(self, _ctx: click.Context, name: str) -> click.Command | None:
        module = name.replace("-", "_")
        if module not in module_names(self.package):
            return None
        return load_one(self.package, module, "COMMAND", click.Command)

    def make_context(
        self, info_name: str | None, args: list[str], parent: Any = None, **extra: Any
    ) -> click.Context:
        """What the words before the command's name say. Raises UsageError."""
        written = tuple(args)
        try:
            return super().make_context(info_name, args, parent, **extra)
        except click.UsageError as error:
            raise _told(error, "", written) from error

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command. Raises LexiconError, which knows the language that it is to speak."""
        written = tuple(ctx.args)
        try:
            return super().invoke(ctx)
        except click.UsageError as error:
            raise _told(error, ctx.meta.get(SPOKEN, ""), written) from error
        except LexiconError as error:
            error.spoken = ctx.meta.get(SPOKEN, error.spoken)
            raise

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            near = _suggestion(args[0], self.list_commands(ctx))
            raise click.UsageError(error.message + near, ctx) from error

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        rows = [(name, _first_line(self.package, name)) for name in self.list_commands(ctx)]
        with formatter.section("Commands"):
            formatter.write_dl(rows)


def _told(error: click.UsageError, spoken: str, written: tuple[str, ...]) -> click.UsageError:
    """The same in the language asked for, which click may not have come to yet."""
    from lexicon.cli.misuse import Misuse  # of no use where all is well
    from lexicon.cli.wiring import language_written

    if isinstance(error, Misuse | click.exceptions.NoArgsIsHelpError):
        return error
    language = spoken or language_written(written)
    return error if language == "en" else Misuse(error, language)


def _suggestion(name: str, known: list[str]) -> str:
    import difflib

    near = difflib.get_close_matches(name, known, n=1)
    return f" Did you mean '{near[0]}'?" if near else ""


def _first_line(package: ModuleType, name: str) -> str:
    import ast

    file = Path(package.__path__[0]) / f"{name.replace('-', '_')}.py"
    docstring = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or ""
    return docstring.partition("\n")[0]
