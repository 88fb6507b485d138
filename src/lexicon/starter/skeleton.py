"""The text of a new entry's file: every key of its kind, each with what it means.

What an entry needs is there to be filled in; the rest stands behind `#`, ready to be used. All of
it is read off the model and the words of the kind, so a new kind needs nothing here.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from pydantic import BaseModel

from lexicon.model.header import Entry, Names
from lexicon.starter.place import Path, Place, places_of
from lexicon.starter.remarks import Remarks
from lexicon.starter.samples import OWN_IDS, Found, Samples, inside, taken_apart
from lexicon.yamlfile.inline import inline

_WANTED = frozenset({"id", "names", "label", "definition", "review_by"})
"""Keys that are not needed for the shape but that no entry does well without."""
_REMARKS_AT = 36
_WIDTH = 100


@dataclass(frozen=True, slots=True)
class _Line:
    """A line: `off` is the column of the `#` that keeps it from being read."""

    indent: int
    text: str
    off: int | None = None
    remark: str = ""

    def written(self) -> str:
        """The line with its remark."""
        column = self.indent if self.off is None else self.off
        sign = "" if self.off is None else "# "
        text = " " * column + sign + " " * (self.indent - column) + self.text
        return f"{text.ljust(_REMARKS_AT - 2)}  # {self.remark}" if self.remark else text


@dataclass(frozen=True)
class Skeleton:
    """What every new entry of a dictionary has in common."""

    samples: Samples
    remarks: Remarks
    languages: tuple[str, ...]

    def text(
        self, kind: type[Entry], fixed: Mapping[str, object], labels: Mapping[str, str]
    ) -> str:
        """The file of a new entry; `fixed` holds values of its first keys, `labels` by language."""
        writer = _Writer(self, fixed, labels)
        head = (*textwrap.wrap(self.remarks.about, _WIDTH - 2), self.remarks.how)
        schema = f"yaml-language-server: $schema=../../schema/{fixed['kind']}.json"
        body = writer.keys(_in_order(kind), 0, None, self.samples.of_kind(kind))
        lines = [*(f"# {line}" for line in (schema, *head)), *(line.written() for line in body)]
        return "\n".join(lines) + "\n"


@dataclass(frozen=True)
class _Writer:
    """One file on its way."""

    skeleton: Skeleton
    fixed: Mapping[str, object]
    labels: Mapping[str, str]

    def keys(
        self, places: Iterable[Place], indent: int, off: int | None, found: Found
    ) -> Iterator[_Line]:
        """The lines of the keys of one map."""
        for place in places:
            needed = place.required or place.key in _WANTED
            column = indent if off is None and not needed else off
            yield from self._key(place, indent, column, inside(found, place.key))

    def _key(self, place: Place, indent: int, off: int | None, found: Found) -> Iterator[_Line]:
        line = _Line(indent, f"{place.key}:", off, self.skeleton.remarks.of(place, found))
        nested = tuple(self._nested(place, indent + 2, off, found))
        if nested:
            yield line
            yield from nested
        else:
            value = self.fixed.get(place.key) if len(place.path) == 1 else None
            written = self.skeleton.samples.value(place, found) if value is None else inline(value)
            yield replace(line, text=f"{place.key}: {written}")

    def _nested(self, place: Place, indent: int, off: int | None, found: Found) -> Iterator[_Line]:
        if place.is_prose:
            yield from self._languages(indent, off)
        elif place.item:
            for number in range(max(place.least, 1)):
                yield from self._item(place.item, indent, off, found, number)
        elif place.model:
            yield from self._map(place.model, place.path, indent, off, found)
        elif place.value and place.value.model:
            yield from self._free_keys(place, place.value.model, indent, off, found)

    def _languages(self, indent: int, off: int | None) -> Iterator[_Line]:
        for language in self.skeleton.languages:
            yield _Line(indent, f'{language}: ""', off)

    def _item(
        self, item: Place, indent: int, off: int | None, found: Found, number: int
    ) -> Iterator[_Line]:
        """An item begins with `-` in front of its first key."""
        for position, line in enumerate(self._nested(item, indent + 2, off, found)):
            if position == 0:
                text = line.text
                if text == f"id: {OWN_IDS[0]}":
                    text = f"id: {OWN_IDS[number]}"
                yield replace(line, indent=indent, text=f"- {text}")
            else:
                yield line

    def _map(
        self,
        model: type[BaseModel],
        path: Path,
        indent: int,
        off: int | None,
        found: Found,
    ) -> Iterator[_Line]:
        places = places_of(model, path)
        needed = [place for place in places if place.required]
        yield from self.keys(needed, indent, off, found)
        if getattr(model, "EXTRA_IS_PROSE", False):
            yield from self._languages(indent, off)
        elif model.model_config.get("extra") == "allow":
            yield from self._extra(places, indent, off, found)
        yield from self.keys((place for place in places if place not in needed), indent, off, found)

    def _extra(
        self, places: Iterable[Place], indent: int, off: int | None, found: Found
    ) -> Iterator[_Line]:
        """Keys that the model leaves open, as another entry has them."""
        known = {place.key for place in places}
        first = next((data for data in found if isinstance(data, Mapping)), {})
        for key in first:
            if key not in known:
                yield _Line(indent, f"{key}: {inline(first[key])}", off)

    def _free_keys(
        self, place: Place, model: type[BaseModel], indent: int, off: int | None, found: Found
    ) -> Iterator[_Line]:
        values = taken_apart(list(data.values()) for data in found)
        if model is not Names:
            refers = place.free_key.refers if place.free_key else None
            yield _Line(indent, f"{self.skeleton.samples.reference(refers or '')}:", off)
            yield from self._map(model, place.path, indent + 2, off, values)
            return
        for language in self.skeleton.languages:
            yield _Line(indent, f"{language}:", off)
            for line in self._map(model, place.path, indent + 2, off, values):
                label = self.labels.get(language, "") if place.path == ("names",) else ""
                named = label and line.text.startswith("label:")
                yield replace(line, text=f"label: {inline(label)}") if named else line


def _in_order(kind: type[Entry]) -> list[Place]:
    """What every entry needs, then what makes the kind, then what else any entry may have."""
    places = places_of(kind)
    header = [place for place in places if place.key in Entry.model_fields]
    first = [place for place in header if place.required or place.key in _WANTED]
    own = [place for place in places if place not in header]
    return [*first, *own, *(place for place in header if place not in first)]
