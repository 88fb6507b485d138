"""A file of text in UTF-8, whatever it is written in."""

from __future__ import annotations

import codecs
import shutil
from pathlib import Path

from lexicon.audit.refused import Refused

UTF_8, UTF_16 = "utf-8", "utf-16"
WIDE = (UTF_16, "utf-16-le", "utf-16-be")
"""Those of which the file itself leaves no doubt."""
_FIRST = 1_000_000
"""Bytes of the first line that are looked at."""
_WINDOWS = "cp1252"
"""What spreadsheets write in Western Europe."""
_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_UNMARKED = ((WIDE[1], 1, 0), (WIDE[2], 0, 1))
"""Without a mark, Western letters have a zero after each byte, or before it."""
_SIGNS = 64
"""Bytes that are looked at for it."""


def linked(given: Path, plain: Path) -> Path:
    """The file under a plain name: one with `*` or `[` would be taken for a pattern."""
    if not plain.is_symlink():
        plain.symlink_to(given.resolve())
    return plain


def found_encoding(given: Path) -> str:
    """By the first line: where the headings are no UTF-8, nothing is."""
    with given.open("rb") as opened:
        start = opened.readline(_FIRST)
    if start.startswith(_MARKS):
        return UTF_16
    for encoding, zeros, signs in _UNMARKED:
        others = start[zeros:_SIGNS:2]
        if others and not any(others) and all(start[signs:_SIGNS:2]):
            return encoding
    try:
        start.decode("utf-8")
    except UnicodeDecodeError as fault:
        return UTF_8 if fault.end == len(start) == _FIRST else _WINDOWS
    return UTF_8


def decoded(given: Path, plain: Path, known: str) -> Path:
    """The file in UTF-8: a link, or a copy where it is written otherwise.

    What is no sign of the encoding becomes U+FFFD. Raises LexiconError for an encoding that is
    unknown, or that the file surely is not written in.
    """
    try:
        if codecs.lookup(known).name == UTF_8:
            return linked(given, plain)
        with (
            given.open(encoding=known, errors="replace", newline="") as read,
            plain.open("w", encoding="utf-8", newline="") as written,
        ):
            shutil.copyfileobj(read, written)
    except (LookupError, ValueError) as fault:
        raise Refused("encoding", file=given, encoding=known, fault=fault) from fault
    return plain
