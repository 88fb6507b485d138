"""Bytes of an export as text: what Excel, browsers and command lines write."""

from __future__ import annotations

import codecs

from lexicon.targets.exports.unreadable import ExportUnreadable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decoded(path: str, raw: bytes, older: bool = False) -> str:
    """The text, without a byte order mark; `older` allows Windows' cp1252 where UTF-8 fails.

    Raises ExportUnreadable with the line of the first byte that does not fit.
    """
    mark, encoding = next(
        ((mark, name) for mark, name in _MARKS if raw.startswith(mark)), (b"", _unmarked(raw))
    )
    body = raw[len(mark) :]
    try:
        return _without_nul(path, body.decode(encoding))
    except UnicodeDecodeError as error:
        if older and encoding == "utf-8" and not mark:
            return _from_windows(path, body)
        line = body.count(b"\n", 0, error.start) + 1
        raise ExportUnreadable(path, line, "not_encoded", encoding=encoding.upper()) from error


def _unmarked(raw: bytes) -> str:
    """UTF-16 without a mark shows by its zeros; all else is UTF-8 until proven otherwise."""
    if raw[1:2] == b"\0" and raw[:1] != b"\0":
        return "utf-16-le"
    if raw[:1] == b"\0" and raw[1:2] not in (b"\0", b""):
        return "utf-16-be"
    return "utf-8"


def _from_windows(path: str, body: bytes) -> str:
    try:
        return _without_nul(path, body.decode("cp1252"))
    except UnicodeDecodeError as error:
        line = body.count(b"\n", 0, error.start) + 1
        raise ExportUnreadable(path, line, "neither_encoding") from error


def _without_nul(path: str, text: str) -> str:
    place = text.find("\0")
    if place >= 0:
        line = text.count("\n", 0, place) + 1
        raise ExportUnreadable(path, line, "zero_bytes")
    return text
