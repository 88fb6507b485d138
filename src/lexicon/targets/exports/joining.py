"""What one file says of what another shows: what chooses by its name, its words, what is around."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from lexicon.targets.exports.markup import Element
from lexicon.targets.exports.seen import SeenList, Told

Words = Mapping[str, Mapping[str, str]]
"""Part of what an option says → text by language."""


@dataclass
class _Told:
    """What is told of others, by CRM and their name in small letters."""

    names: dict[tuple[str, str], str] = field(default_factory=dict)
    words: dict[tuple[str, str], dict[str, dict[str, object]]] = field(default_factory=dict)
    around: dict[tuple[str, str], dict[str, Element]] = field(default_factory=dict)


def joined(lists: Iterable[SeenList]) -> tuple[SeenList, ...]:
    """The lists with what others only tell of them; these are not among them.

    What chooses and is known by a number gets its name, what is translated of it stands in its
    options, and what a file holds around the fields of an object goes with each of them.
    """
    listed = tuple(lists)
    told = _Told()
    for item in sorted(filter(_only_tells, listed), key=lambda item: len(item.shows)):
        _tell(item, told)
    return tuple(_whole(item, told) for item in listed if not _only_tells(item))


def _only_tells(seen: SeenList) -> bool:
    has_words = seen.keyed_by == "label" and bool(seen.options)
    is_own = bool(seen.source or seen.choices)
    return bool(seen.called) or has_words or (bool(seen.around) and not is_own)


def _tell(seen: SeenList, told: _Told) -> None:
    """A package's words come first: what the org says for itself holds."""
    told.names |= {(seen.crm, key.casefold()): name for key, name in seen.called.items()}
    if seen.around:
        told.around.setdefault((seen.crm, seen.name.casefold()), {}).update(seen.around)
    for option, name, said in _said(seen.options):
        known = told.words.setdefault((seen.crm, f"{option} {name.casefold()}"), {})
        for part, texts in said.items():
            if isinstance(texts, Mapping):
                known[part] = {**known.get(part, {}), **texts}


def _worded(seen: SeenList, told: _Told) -> Iterator[tuple[str, Told]]:
    for option, name, said in _said(seen.options):
        words = told.words.get((seen.crm, f"{option} {name.casefold()}"), {})
        yield option, {name: {**said, **words}}


def _said(options: Mapping[str, Told]) -> Iterator[tuple[str, str, Mapping[str, object]]]:
    for option, of in options.items():
        for name, said in of.items() if isinstance(of, Mapping) else ():
            yield option, name, said


def _whole(seen: SeenList, told: _Told) -> SeenList:
    name = told.names.get((seen.crm, seen.name.casefold())) if seen.is_alone else None
    if name is not None:
        options = {option: {name: dict[str, object]()} for option in seen.options}
        return replace(seen, name=name, options=options, noted=())
    around = told.around.get((seen.crm, seen.name.partition(".")[0].casefold()))
    if seen.choices:
        return replace(seen, options=dict(_worded(seen, told)), around=around or {})
    return replace(seen, around=around) if around and seen.source else seen
