"""A documentation comment as languages with braces write it: a block of lines under `/**`."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap

_WIDTH = 100


def block_comment(paragraphs: Sequence[str], indent: int) -> str:
    """The comment, wrapped; a paragraph that starts with `@` is a tag.

    The paragraphs are quoted already, so that none can end it. The first line goes where the text
    is put, the others are indented.
    """
    margin = " " * indent
    blocks = [_lines(text, _WIDTH - indent - 3) for text in paragraphs]
    lines = [line for block in blocks for line in ["", *block]][1:]
    if len(lines) == 1 and len(lines[0]) + indent + 7 <= _WIDTH:
        return f"/** {lines[0]} */"
    rest = [f"{margin} * {line}".rstrip(" ") for line in lines]
    return "\n".join(["/**", *rest, f"{margin} */"])


def _lines(text: str, width: int) -> list[str]:
    return wrap(text, width, break_long_words=False, break_on_hyphens=False) or [""]
