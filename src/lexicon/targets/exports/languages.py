"""A CRM's codes of languages as a dictionary writes them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from lexicon.targets.exports.seen import SeenList


def tag(language: str, known: Sequence[str]) -> str:
    """A CRM's code of a language as the dictionary writes it: `en_US` → `en`, where it has `en`."""
    written = language.replace("_", "-")
    exact = {item.casefold(): item for item in known}
    base = written.partition("-")[0].casefold()
    near = (item for item in known if item.partition("-")[0].casefold() == base)
    return exact.get(written.casefold()) or exact.get(base) or next(near, written)


def tagged(seen: SeenList, known: Sequence[str]) -> SeenList:
    """The list with its labels by the dictionary's languages; "" stays."""
    tags: dict[str, str] = {"": ""}

    def named(labels: Mapping[str, str | None]) -> dict[str, str | None]:
        return {_tag(key): label for key, label in labels.items()}

    def _tag(key: str) -> str:
        if key not in tags:
            tags[key] = tag(key, known)
        return tags[key]

    values = tuple(replace(value, labels=named(value.labels)) for value in seen.values)
    return replace(seen, values=values, labels=named(seen.labels))
