"""SQL's texts, names and comments, in the words that SQLite and PostgreSQL share."""

from __future__ import annotations

from textwrap import wrap

from lexicon.targets.texts import shown

_WIDTH = 100


def literal(text: str) -> str:
    """A text. A carriage return becomes a line break: neither dialect of both can name it."""
    unified = text.replace("\r\n", "\n").replace("\r", "\n")
    return "'" + unified.replace("'", "''") + "'"


def name(identifier: str) -> str:
    """A table's name, even where SQL keeps the word for itself."""
    return '"' + identifier.replace('"', '""') + '"'


def comment(text: str) -> str:
    """Comment lines: the text cannot begin a line of its own."""
    lines = wrap(shown(text), _WIDTH - 3, break_long_words=False, break_on_hyphens=False)
    return "\n".join(f"-- {line}" for line in lines) or "--"
