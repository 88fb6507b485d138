"""What click says of a command line that cannot be understood, in another language than its own.

Its sentences are English. One that is known (`misuse.en.yml` has it as click writes it, with its
blanks) is said in the language asked for; any other stays as it is.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping
from typing import IO, Any

import click

from lexicon.languages.phrase import typeset
from lexicon.languages.printable import printable
from lexicon.languages.words import load_words

_SENTENCES = ("said", "why")
"""Blanks that hold another sentence."""
_BARE = ("text",)
"""Blanks that hold words as they were typed, between no quotation marks of click's."""
_LITERAL = re.compile(r"""('|")(?:(?!\1)[^\\]|\\.)*\1""")
"""A text as click quotes it: as Python would."""
_BLANK = re.compile(r"\\{(\w+)\\}")


class Misuse(click.UsageError):
    """The same error, told in a language."""

    def __init__(self, error: click.UsageError, language: str) -> None:
        super().__init__(error.message, error.ctx)
        self.error = error
        self.language = language

    def format_message(self) -> str:
        return _told(self.error.format_message(), self.language)

    def show(self, file: IO[Any] | None = None) -> None:
        """How the command is used, where its help is, what is wrong: on stderr."""
        words = _words(self.language)
        lines = [*_usage(self.ctx, words)] if self.ctx else []
        lines.append(words["error"].format(message=self.format_message()))
        for line in lines:
            click.echo(line, file=file, err=file is None)


def _usage(ctx: click.Context, words: Mapping[str, str]) -> list[str]:
    formatter = ctx.make_formatter()
    pieces = " ".join(ctx.command.collect_usage_pieces(ctx))
    formatter.write_usage(ctx.command_path, pieces, prefix=words["usage"])
    help_names = ctx.command.get_help_option_names(ctx)
    hint = words["help"].format(command=ctx.command_path, option=max(help_names, key=len))
    return [formatter.getvalue().rstrip("\n"), hint, ""]


def _told(message: str, language: str) -> str:
    ours = load_words("lexicon.cli", "misuse", language)["sentences"]
    for name, theirs in load_words("lexicon.cli", "misuse", "en")["sentences"].items():
        found = _pattern(theirs).fullmatch(message)
        if found:
            facts = {key: _fact(key, text, language) for key, text in found.groupdict().items()}
            return typeset(language, str(ours[name])).format(**facts)
    return message


def _fact(name: str, text: str, language: str) -> str:
    if name in _SENTENCES:
        return _told(text, language)
    if name in _BARE:
        return printable(text)
    quoted = _words(language)["quoted"]
    return _LITERAL.sub(
        lambda found: quoted.format(text=printable(ast.literal_eval(found[0]))), text
    )


def _pattern(sentence: str) -> re.Pattern[str]:
    return re.compile(_BLANK.sub(r"(?P<\1>.+?)", re.escape(sentence)), re.DOTALL)


def _words(language: str) -> dict[str, str]:
    """What stands around the sentences, typeset while its blanks are empty."""
    words = load_words("lexicon.cli", "misuse", language)
    return {key: typeset(language, said) for key, said in words.items() if isinstance(said, str)}
