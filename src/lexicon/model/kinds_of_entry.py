"""Which kinds of entry there are: a scan of `kinds/`; each is imported when it is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING

from lexicon.model import kinds
from lexicon.plugins import load_one, module_names

if TYPE_CHECKING:  # the names of the kinds need no model
    from lexicon.model.header import Entry


class _Kinds(Mapping[str, "type[Entry]"]):
    """Kind → its class. Its name alone imports nothing: most dictionaries have some kinds only."""

    def __init__(self) -> None:
        self._classes: dict[str, type[Entry] | None] = dict.fromkeys(module_names(kinds))

    def __getitem__(self, kind: str) -> type[Entry]:
        found = self._classes[kind]
        if found is None:
            found = self._classes[kind] = load_one(kinds, kind, "KIND", type)
        return found

    def __contains__(self, kind: object) -> bool:
        return kind in self._classes

    def __iter__(self) -> Iterator[str]:
        return iter(self._classes)

    def __len__(self) -> int:
        return len(self._classes)


@cache
def kind_classes() -> Mapping[str, type[Entry]]:
    """Kind → its class, in alphabetical order."""
    return _Kinds()


def folder_of(kind: str) -> str:
    """The folder of a kind's entries inside `dictionary/`."""
    return f"{kind}s"
