"""Prose word by word: which words stayed, which went, which came."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

_LITTLE = 3
"""Letters that two texts may have in common by chance."""
_TOKEN = re.compile(r"\s+|\d+(?:[.,]\d+)*|\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that was kept, removed or added."""

    case: Literal["kept", "removed", "added"]
    text: str


def tokens(text: str) -> list[str]:
    """Words, numbers, signs and spaces; together they are the text."""
    return _TOKEN.findall(text)


def word_diff(before: str, after: str) -> tuple[Piece, ...]:
    """The pieces in reading order; the kept and removed ones make up `before`, exactly."""
    old, new = tokens(before), tokens(after)
    start = _alike(old, new)
    end = _alike(old[:start:-1], new[:start:-1])
    middle = old[start : len(old) - end], new[start : len(new) - end]
    pieces = [Piece("kept", "".join(old[:start])), *_between(*middle)]
    pieces.append(Piece("kept", "".join(old[len(old) - end :])))
    return tuple(piece for piece in pieces if piece.text)


def _alike(old: list[str], new: list[str]) -> int:
    """How many tokens are the same from the start on: comparing them is quick."""
    pairs = enumerate(zip(old, new, strict=False))
    return next((at for at, (one, other) in pairs if one != other), min(len(old), len(new)))


def _between(old: list[str], new: list[str]) -> Iterator[Piece]:
    """The changes in between; what two of them leave standing alone is told with them.

    Two sentences have blanks and small words in common by chance: shown as kept they would cut
    both to pieces that nobody can read.
    """
    gone, came = "", ""
    for name, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if name != "equal":
            gone, came = gone + "".join(old[i:j]), came + "".join(new[k:m])
        elif (gone or came) and _says_little(old[i:j]) and j < len(old) and m < len(new):
            gone, came = gone + "".join(old[i:j]), came + "".join(old[i:j])
        else:
            yield from (Piece("removed", gone), Piece("added", came))
            yield Piece("kept", "".join(old[i:j]))
            gone, came = "", ""
    yield from (Piece("removed", gone), Piece("added", came))


def _says_little(kept: list[str]) -> bool:
    words = [token for token in kept if token[0].isalnum()]
    return sum(map(len, words)) <= _LITTLE


def laid_out(text: str) -> str:
    """A text as readers see it: only the end of a paragraph is a break, shown as a sign."""
    paragraphs = re.split(r"\n\s*\n", text)
    return " ¶ ".join(" ".join(paragraph.split()) for paragraph in paragraphs)


def excerpt(pieces: Sequence[Piece], words: int = 6) -> tuple[Piece, ...]:
    """The pieces with long kept stretches cut to a few words beside each change."""
    last = len(pieces) - 1
    return tuple(
        Piece("kept", _cut(piece.text, words, is_first=index == 0, is_last=index == last))
        if piece.case == "kept"
        else piece
        for index, piece in enumerate(pieces)
    )


def _cut(text: str, words: int, is_first: bool, is_last: bool) -> str:
    found = tokens(text)
    ends = 2 * words
    if len(found) <= 2 * ends:
        return text
    head = "" if is_first else "".join(found[:ends])
    tail = "" if is_last else "".join(found[-ends:])
    return f"{head}…{tail}"
