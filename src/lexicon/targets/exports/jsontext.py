"""JSON that may be hostile: no key twice in one object, no number that is none."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Mapping
from json.decoder import JSONObject  # type: ignore[attr-defined]  # its stub leaves it out
from json.scanner import py_make_scanner  # type: ignore[attr-defined]  # likewise
from typing import Any

Pairs = list[tuple[str, object]]


class KeyTwice(ValueError):
    """An object says one key twice: which of the two counts, nobody can tell."""

    def __init__(self, key: str, line: int = 1) -> None:
        super().__init__(key)
        self.key, self.line = key, line


def parse_json(text: str) -> object:
    """The data. Raises KeyTwice with the line where its object begins, ValueError."""
    try:
        return json.loads(text, parse_constant=_no_number, object_pairs_hook=_once)
    except KeyTwice as error:
        raise KeyTwice(error.key, _line(text)) from error


def _once(pairs: Pairs) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        keys = [key for key, _ in pairs]
        raise KeyTwice(next(key for key in keys if keys.count(key) > 1))
    return found


def _no_number(name: str) -> Mapping[str, object]:
    raise ValueError(name)


def _line(text: str) -> int:
    """Where the object begins: the text is read again by a parser that knows its places."""
    decoder = _Placing()
    with contextlib.suppress(KeyTwice):
        decoder.decode(text)
    return text.count("\n", 0, decoder.places[-1]) + 1


class _Placing(json.JSONDecoder):
    """Keeps where the objects begin that it is inside of."""

    def __init__(self) -> None:
        super().__init__(object_pairs_hook=_once)
        self.places = [0]
        self.parse_object = self._object
        self.scan_once = py_make_scanner(self)

    def _object(self, s_and_end: tuple[str, int], *rest: Any) -> Any:
        self.places.append(s_and_end[1])
        found = JSONObject(s_and_end, *rest)
        self.places.pop()
        return found
