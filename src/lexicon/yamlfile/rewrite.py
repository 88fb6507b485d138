"""Set values of a YAML file, or take them out, and leave every other byte of it as it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from yaml import YAMLError

from lexicon.errors import LexiconError
from lexicon.yamlfile.compose import compose
from lexicon.yamlfile.document import Data
from lexicon.yamlfile.outline import Place, find
from lexicon.yamlfile.patch import added, replaced, taken_out
from lexicon.yamlfile.read import read

_BOM = b"\xef\xbb\xbf"
Value = str | bool | int | float | tuple[str, ...] | None
"""What may be set. None takes the key out, and so does an empty list."""
Path = tuple[str, ...]


class CannotRewrite(LexiconError):
    """The file is written in a way that only its author can change: with aliases, perhaps."""

    def __init__(self, keys: Path) -> None:
        super().__init__(f"{'.'.join(keys)} cannot be changed from outside: edit the file itself")
        self.keys = keys


@dataclass(frozen=True, slots=True)
class _File:
    mark: bytes
    text: str

    @classmethod
    def of(cls, raw: bytes) -> _File:
        mark = _BOM if raw.startswith(_BOM) else b""
        return cls(mark, raw.removeprefix(mark).decode("utf-8"))

    @property
    def raw(self) -> bytes:
        return self.mark + self.text.encode("utf-8")


def rewritten(raw: bytes, changes: Mapping[Path, Value], order: Sequence[str] = ()) -> bytes:
    """The file with these values; a new key is put behind those that `order` names before it.

    The result is read again: it says what was asked for and else what it said before. Raises
    CannotRewrite where that cannot be done, or the file cannot be read.
    """
    file, data = _File.of(raw), read(raw).data
    for keys, asked in changes.items():
        value = None if asked == () else asked
        data = _with(data, keys, list(value) if isinstance(value, tuple) else value)
        file = _sound(file, keys, value, order, data)
    return file.raw


def _sound(file: _File, keys: Path, value: Value, order: Sequence[str], data: Data) -> _File:
    """The first way of writing it that reads as it should."""
    for text in _ways(file.text, keys, value, order):
        written = _File(file.mark, text)
        document = read(written.raw)
        if not document.faults and _same(document.data, data):
            return written
    raise CannotRewrite(keys)


def _ways(text: str, keys: Path, value: Value, order: Sequence[str]) -> Iterator[str]:
    try:
        root = compose(text.encode("utf-8"))
    except YAMLError:
        return
    place: Place = find(root, keys)
    if value is None:
        yield taken_out(text, place) if place.is_complete else text
    elif place.is_complete:
        yield from replaced(text, place, value)
    else:
        yield from added(text, place, value, order)


def _with(data: Data, keys: Path, value: Data) -> Data:
    """The data with another value; a map that has nothing left goes with its last key."""
    first, rest = keys[0], keys[1:]
    before = data if isinstance(data, dict) else {}
    inner = _with(before.get(first), rest, value) if rest else value
    if inner is None or inner == {}:
        return {key: item for key, item in before.items() if key != first}
    return {**before, first: inner}


def _same(one: Data, other: Data) -> bool:
    """Whether two readings are the same, 1, 1.0 and true being three things."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(_same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_same, one, other))
    return type(one) is type(other) and one == other
