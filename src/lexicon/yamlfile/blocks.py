"""Text laid out over several lines, as YAML's block scalars have it."""

from __future__ import annotations

import re

_WIDTH = 115
"""Columns of a line, where the text has spaces to break it at."""
_HEADER = re.compile(r"[|>][0-9+-]*([ \t]+#[^\r\n]*)?")


def written_as(source: str) -> str:
    """The style of a written scalar: `|`, `>` or "" for one that is neither."""
    return source[:1] if source[:1] in ("|", ">") else ""


def block_scalar(text: str, style: str, column: int, newline: str, source: str = "") -> str:
    """The text from its sign (`|-` or `>-`) on, its lines `column` spaces in.

    A comment behind the sign of the `source` it takes the place of is kept. Whoever uses it reads
    the file back: not every text can be written so.
    """
    header = _HEADER.match(source)
    comment = (header[1] or "") if header else ""
    lines = text.split("\n") if style == "|" else _folded(text, _WIDTH - column)
    indented = (f"{' ' * column}{line}" if line else "" for line in lines)
    return newline.join([f"{style}-{comment}", *indented])


def is_long(text: str, column: int) -> bool:
    """Whether a text is better laid out than written behind its key."""
    return column + len(text) > _WIDTH


def _folded(text: str, width: int) -> list[str]:
    """Lines that a reader joins again; an empty one stands for the end of a paragraph."""
    lines: list[str] = []
    for number, paragraph in enumerate(text.split("\n")):
        lines += [""] if number else []
        line = ""
        for word in paragraph.split(" "):
            if line and len(line) + len(word) >= width:
                lines.append(line)
                line = word
            else:
                line = f"{line} {word}" if line else word
        lines += [line] if line else []
    return lines
