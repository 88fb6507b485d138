"""Python's string literals and docstrings, and TOML's strings, for any text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from textwrap import wrap
from typing import NamedTuple

_WIDTH = 100
_BLANKS = re.compile(r"[\t\n\r\f\v][ \t\n\r\f\v]*| [ \t\n\r\f\v]+")
"""Those that are not one space already."""
_UNSAFE_QUOTE = re.compile(r'"(?="|$)|(?<=")"')
"""A quotation mark beside another, or at the end."""


class Paragraph(NamedTuple):
    """Prose of a docstring; with a head (`.. deprecated:: 1.2.0`) it is set in below that line."""

    text: str
    head: str = ""


def literal(text: str) -> str:
    """A string literal that evaluates to the text; what is not printable is escaped."""
    if '"' not in text and "\\" not in text and text.isprintable():  # as nearly all are
        return f'"{text}"'
    quote = "'" if text.count('"') > text.count("'") else '"'
    return quote + _escaped(text).replace(quote, f"\\{quote}") + quote


literal_key = lru_cache(maxsize=1_000)(literal)
"""The same of a text that stands before many others: a language, a CRM."""


def literals(texts: Sequence[str]) -> str:
    """A tuple of string literals."""
    joined = ", ".join(map(literal, texts))
    return f"({joined},)" if len(texts) == 1 else f"({joined})"


def toml(text: str) -> str:
    """A TOML string that is read as the text; what is not printable is escaped."""
    signs = text.replace("\\", "\\\\").replace('"', '\\"')
    shown = (sign if sign.isprintable() else f"\\U{ord(sign):08x}" for sign in signs)
    return '"' + "".join(shown) + '"'


def indented(lines: Iterable[str], indent: int) -> str:
    """Whole lines, each set in by so many spaces."""
    margin = " " * indent
    whole = f"\n{margin}".join(lines)
    return f"{margin}{whole}\n" if whole else ""


def docstring(paragraphs: Sequence[Paragraph], indent: int) -> str:
    """A docstring, wrapped; its first line goes where the text is put, the others are indented."""
    room = _WIDTH - indent - 3
    if len(paragraphs) == 1 and _is_simple(paragraphs[0], room - 3):
        return f'"""{paragraphs[0].text}"""'
    lines = _lines(paragraphs, room)
    if len(lines) == 1 and len(lines[0]) > room - 3:  # no room for the marks that end it
        lines = _lines(paragraphs, room - 3)
    if len(lines) == 1:
        return f'"""{lines[0]}"""'
    margin = " " * indent
    rest = [f"{margin}{line}" if line else "" for line in [*lines[1:], '"""']]
    return "\n".join([f'"""{lines[0]}', *rest])


def _is_simple(paragraph: Paragraph, room: int) -> bool:
    """Whether it fits into the room as it is, as most do."""
    text = paragraph.text
    spaced = "  " not in text and not text.startswith(" ") and not text.endswith(" ")
    plain = text.isprintable() and '"' not in text and "\\" not in text
    return spaced and plain and not paragraph.head and len(text) <= room


def _lines(paragraphs: Sequence[Paragraph], width: int) -> list[str]:
    blocks = [_wrapped(paragraph, width) for paragraph in paragraphs]
    return [line for block in blocks for line in ["", *block]][1:] or [""]


def _wrapped(paragraph: Paragraph, width: int) -> list[str]:
    margin = "   " if paragraph.head else ""
    spaced = _BLANKS.sub(" ", paragraph.text).strip(" ")
    text = _escaped(spaced)
    if '"' in text:
        text = _UNSAFE_QUOTE.sub(r"\\\g<0>", text)
    if 0 < len(text) <= width - len(margin):
        return [*([paragraph.head] if paragraph.head else []), f"{margin}{text}"]
    lines = wrap(
        text,
        width,
        initial_indent=margin,
        subsequent_indent=margin,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return [*([paragraph.head] if paragraph.head else []), *lines]


def _escaped(text: str) -> str:
    """The text with backslashes doubled and unprintable signs named."""
    signs = text.replace("\\", "\\\\")
    if signs.isprintable():
        return signs
    return "".join(sign if sign.isprintable() else _named(sign) for sign in signs)


def _named(sign: str) -> str:
    return sign.encode("unicode_escape").decode("ascii")
