"""What to write at a place until the author knows better: what other entries have there, if any."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any, get_args

from lexicon.model import scalars
from lexicon.model.day import DATE_PATTERN
from lexicon.model.dictionary import Dictionary
from lexicon.model.header import Entry
from lexicon.starter.place import Place
from lexicon.yamlfile.inline import inline

_LOOKED_AT = 50
_LONGEST = 40
_A_RULE = "definition_too_long"
OWN_IDS = ("first", "second", "third")
"""Ids of the parts of a new entry."""

Found = list[Any]
"""What other entries of the kind have at a place, as plain data."""


@dataclass(frozen=True)
class Samples:
    """The dictionary to take samples from; `day` and `team` where it has none."""

    dictionary: Dictionary
    team: str
    day: str

    def of_kind(self, kind: type[Entry]) -> Found:
        """Some entries of a kind as plain data, with the keys they write."""
        some = islice(self.dictionary.of(kind), _LOOKED_AT)
        return [
            entry.model_dump(by_alias=True, exclude_unset=True, warnings=False) for entry in some
        ]

    def value(self, place: Place, found: Found) -> str:
        """One value, as written on one line."""
        if place.is_condition:
            return self._condition()
        if place.item:
            return self._list(place.item, max(place.least, 1), found)
        if place.value:
            return self._map(place, found)
        return inline(self._scalar(place, found))

    def reference(self, kind: str) -> str:
        """A reference to an entry there is, of a kind or of any."""
        references = self.dictionary.entries
        fitting = (name for name in references if name.startswith(f"{kind or 'stage'}/"))
        return next(fitting, f"{kind or 'stage'}/{OWN_IDS[0]}")

    def _condition(self) -> str:
        field = next(iter(self.dictionary.fields), None)
        return f"{{field: {field}, filled: true}}" if field else "{always: true}"

    def _list(self, item: Place, least: int, found: Found) -> str:
        if item.is_free_text:
            return inline([""] * least)
        return f"[{', '.join([self.value(item, found)] * least)}]"

    def _map(self, place: Place, found: Found) -> str:
        """One key with its value; only the keys of others can tell what keys look like."""
        pairs = ((key, value) for data in found for key, value in data.items())
        first = next(((key, value) for key, value in pairs if _is_scalar(value)), None)
        if first is None:
            return "{}"
        text = place.value is not None and place.value.is_free_text
        return inline({first[0]: "" if text else first[1]})

    def _scalar(self, place: Place, found: Found) -> Any:
        if place.options:
            return place.default or place.options[0]
        if place.type is bool:
            return bool(place.default)
        if place.is_free_text:
            return ""
        if _names_own_part(place):
            return OWN_IDS[0]
        known = next((value for value in found if _is_scalar(value)), None)
        return self._otherwise(place) if known is None else known

    def _otherwise(self, place: Place) -> Any:
        """Where no other entry has anything."""
        if place.refers is not None:
            return self.reference(place.refers)
        by_pattern = {
            DATE_PATTERN: self.day,
            scalars.DURATION_PATTERN: "24 h",
            scalars.ID_PATTERN: self.team,
            scalars.VERSION_PATTERN: "1.0.0",
        }
        if place.key == "rule":
            return _A_RULE
        if place.pattern:
            return by_pattern[place.pattern]
        return "" if str in get_args(place.type) else place.least


def inside(found: Iterable[Any], key: str) -> Found:
    """What the maps among the found have at a key, lists taken apart."""
    values = [data[key] for data in found if isinstance(data, Mapping) and key in data]
    return taken_apart(values)


def taken_apart(values: Iterable[Any]) -> Found:
    """Lists replaced by their items."""
    apart: Found = []
    for value in values:
        apart.extend(value if isinstance(value, list | tuple) else [value])
    return apart


def short_text(found: Found) -> str | None:
    """A text among the found that a comment can show: short, on one line."""
    texts = (item for item in found if isinstance(item, str) and item.isprintable())
    return next((text for text in texts if 0 < len(text) <= _LONGEST), None)


def _names_own_part(place: Place) -> bool:
    """An id inside the new entry: of a part, or of the part that one of its own keys chooses."""
    return place.pattern == scalars.ID_PATTERN and (place.key == "id" or len(place.path) == 1)


def _is_scalar(value: Any) -> bool:
    printable = not isinstance(value, str) or (value.isprintable() and len(value) <= _LONGEST)
    return isinstance(value, bool | int | float | str) and printable
