"""Bytes of an export as text: what Excel, browsers and command lines write."""

from __future__ import annotations

import codecs

from lexicon.targets.exports.older import Guess, guessed
from lexicon.targets.exports.unreadable import ExportUnreadable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decoded(path: str, raw: bytes) -> str:
    """The text, without a byte order mark.

    Raises ExportUnreadable with the line of the first byte that does not fit.
    """
    mark, encoding = next(
        ((mark, name) for mark, name in _MARKS if raw.startswith(mark)), (b"", _unmarked(raw))
    )
    body = raw[len(mark) :]
    try:
        return _without_nul(path, body.decode(encoding))
    except UnicodeDecodeError as error:
        line = body.count(b"\n", 0, error.start) + 1
        raise ExportUnreadable(path, line, "not_encoded", encoding=encoding.upper()) from error


def decoded_or_guessed(path: str, raw: bytes) -> tuple[str, Guess | None]:
    """The same of what may come from an older spreadsheet, and what was guessed where it does."""
    try:
        return decoded(path, raw), None
    except ExportUnreadable as fault:
        if raw.startswith(codecs.BOM_UTF8) or _unmarked(raw) != "utf-8" or b"\0" in raw:
            raise
        guess = guessed(raw)
        if guess is None:
            raise ExportUnreadable(path, fault.line, "neither_encoding") from fault
        return raw.decode(guess.encoding), guess


def _unmarked(raw: bytes) -> str:
    """UTF-16 without a mark shows by its zeros; all else is UTF-8 until proven otherwise."""
    if raw[1:2] == b"\0" and raw[:1] != b"\0":
        return "utf-16-le"
    if raw[:1] == b"\0" and raw[1:2] not in (b"\0", b""):
        return "utf-16-be"
    return "utf-8"


def _without_nul(path: str, text: str) -> str:
    place = text.find("\0")
    if place >= 0:
        line = text.count("\n", 0, place) + 1
        raise ExportUnreadable(path, line, "zero_bytes")
    return text
