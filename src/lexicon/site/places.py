"""Where the site tells of what: page and anchor, the same in every language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lexicon.model.dictionary import Dictionary
from lexicon.model.header import Entry
from lexicon.model.kinds.funnel import Funnel
from lexicon.model.kinds_of_entry import folder_of

A_TO_Z = "dictionary/a-z.md"
WHO_DOES_WHAT = "dictionary/who-does-what.md"
COMPARISONS = "dictionary/compare/index.md"
CHANGES = "dictionary/changes.md"
FEED = "dictionary/changes.xml"
SLA = "dictionary/sla.md"
MATRIX = "dictionary/matrix.md"
HAND_OVERS = "dictionary/hand-overs.md"
BOOK = "dictionary/procedures-book.md"
OBJECTIONS = "dictionary/objections.md"


@dataclass(frozen=True, slots=True)
class Place:
    """A page below `docs/<language>/`, and an anchor in it where it tells of a part."""

    path: str
    anchor: str = ""


def places(
    dictionary: Dictionary, withdrawn: Mapping[str, Entry] | None = None
) -> dict[str, Place]:
    """Entries by reference, those withdrawn among them, and parts of funnels: `transition/…`."""
    return dict(_places(dictionary, {**dictionary.entries, **(withdrawn or {})}))


def index_path(kind: str) -> str:
    """The page that lists all entries of a kind."""
    return f"dictionary/{folder_of(kind)}/index.md"


def move_anchor(name: str) -> str:
    """Where a transition stands on its funnel's page; ids have no hyphen, so it is alone."""
    return f"move-{name}"


def _places(dictionary: Dictionary, entries: Mapping[str, Entry]) -> Iterator[tuple[str, Place]]:
    for funnel in dictionary.of(Funnel):
        for move in funnel.transitions:
            yield (
                f"transition/{move.id}",
                Place(_path(funnel.kind, funnel.id), move_anchor(move.id)),
            )
    for entry in entries.values():
        yield entry.ref, Place(_path(entry.kind, entry.id))


def _path(kind: str, name: str) -> str:
    """An id may be `index`, whose page would take the place of the kind's own index."""
    file = f"{name}_" if name == "index" else name
    return f"dictionary/{folder_of(kind)}/{file}.md"
