"""Records as people hand them in: a JSON object, a list of them, or JSON Lines."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator
from dataclasses import dataclass

from lexicon.audit.refused import Refused

_BLANK = " \t\r\n"


class NotRecords(Refused):
    """A text that is not JSON at all: nothing can be said of its records."""

    def __init__(self, why: str, path: str, line: int, **facts: object) -> None:
        super().__init__(why, file=path, line=line, **facts)
        self.path, self.line = path, line


@dataclass(frozen=True, slots=True)
class Given:
    """One record as written, with the line it begins in; `twice` are keys that stand there twice.

    `data` is whatever stood there: that it should be an object is a finding.
    """

    line: int
    data: object
    twice: tuple[str, ...] = ()


def text_of(raw: bytes, path: str) -> str:
    """What bytes say in UTF-8, or in UTF-16 with its mark. Raises NotRecords for others."""
    try:
        is_wide = raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
        return raw.decode("utf-16" if is_wide else "utf-8")
    except UnicodeDecodeError as fault:
        line = 1 + raw.count(b"\n", 0, fault.start)
        raise NotRecords("not_utf_8", path, line) from fault


def given(text: str, path: str) -> Iterator[Given]:
    """The records of a text, one by one. Raises NotRecords."""
    text = text.removeprefix("\ufeff")
    at = _past_blank(text, 0)
    listed = text[at : at + 1] == "["
    at = _past_blank(text, at + 1) if listed else at
    line, counted = 1, 0
    while at < len(text) and not (listed and text[at] == "]"):
        line, counted = line + text.count("\n", counted, at), at
        twice: list[str] = []
        data, at = _one(text, at, _Place(path, line), twice)
        yield Given(line, data, tuple(dict.fromkeys(twice)))
        at = _past_blank(text, at)
        if text[at : at + 1] == ",":
            at = _past_blank(text, at + 1)
        elif listed and text[at : at + 1] != "]":
            raise NotRecords("no_comma", path, 1 + text.count("\n", 0, at))
    if listed and (at >= len(text) or text[_past_blank(text, at + 1) :]):
        raise NotRecords("no_end", path, 1 + text.count("\n", 0, at))


@dataclass(frozen=True, slots=True)
class _Place:
    path: str
    line: int


def _one(text: str, at: int, place: _Place, twice: list[str]) -> tuple[object, int]:
    def whole(pairs: list[tuple[str, object]]) -> dict[str, object]:
        made = dict(pairs)
        if len(made) != len(pairs):
            keys = [key for key, _ in pairs]
            twice.extend(key for key in made if keys.count(key) > 1)
        return made

    decoder = json.JSONDecoder(object_pairs_hook=whole, parse_constant=_no_number)
    try:
        data: object
        data, end = decoder.raw_decode(text, at)
    except json.JSONDecodeError as fault:
        begins = text[at:].lstrip()[:1] if at == 0 else "{"
        why = "not_json" if begins in ("{", "[", "") else "not_json_table"
        raise NotRecords(
            why, place.path, fault.lineno, fault=fault.msg, column=fault.colno
        ) from fault
    except RecursionError as fault:
        raise NotRecords("too_deep", place.path, place.line) from fault
    except ValueError as fault:
        raise NotRecords("not_a_number", place.path, place.line, fault=fault) from fault
    return data, end


def _no_number(text: str) -> object:
    raise ValueError(f"{text} is no number")


def _past_blank(text: str, at: int) -> int:
    while at < len(text) and text[at] in _BLANK:
        at += 1
    return at
