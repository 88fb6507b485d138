"""A CRM's codes of languages as a dictionary writes them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from lexicon.targets.exports.seen import SeenList, SeenValue


def tag(language: str, known: Sequence[str]) -> str:
    """A CRM's code of a language as the dictionary writes it: `en_US` → `en`, where it has `en`."""
    written = language.replace("_", "-")
    exact = {item.casefold(): item for item in known}
    base = written.partition("-")[0].casefold()
    near = (item for item in known if item.partition("-")[0].casefold() == base)
    return exact.get(written.casefold()) or exact.get(base) or next(near, written)


def tagged(seen: SeenList, known: Sequence[str]) -> SeenList:
    """The list with its labels and descriptions by the dictionary's languages; "" stays.

    Whoever reads `fr` does not read `fr_CA`: beside the language itself, that of a country stays.
    """
    of_values = (texts for value in seen.values for texts in (value.labels, value.descriptions))
    keys = (key for texts in (seen.labels, seen.descriptions, *of_values) for key in texts)
    tags = _tags([*dict.fromkeys(keys)], known)
    if all(key == written for key, written in tags.items()):
        return seen
    values = tuple(_spoken(value, tags) for value in seen.values)
    told = _named(seen.descriptions, tags)
    return replace(seen, values=values, labels=_named(seen.labels, tags), descriptions=told)


def _tags(keys: Sequence[str], known: Sequence[str]) -> dict[str, str]:
    tags = {"": "", **{key: tag(key, known) for key in keys if key}}
    nearest: dict[str, int] = {}
    for key, told in tags.items():
        nearest[told] = min(_distance(key, told), nearest.get(told, _distance(key, told)))
    return {
        key: told if _distance(key, told) == nearest[told] else key.replace("_", "-")
        for key, told in tags.items()
    }


def _distance(key: str, told: str) -> int:
    """How far a code is from the tag: it is the same, of the country of that name, of another."""
    written = key.replace("_", "-").casefold()
    base, _, country = written.partition("-")
    if written == told.casefold():
        return 0
    return 1 if country in ("", base) or written == "en-us" else 2


def _spoken(value: SeenValue, tags: Mapping[str, str]) -> SeenValue:
    told = _named(value.descriptions, tags)
    return replace(value, labels=_named(value.labels, tags), descriptions=told)


def _named(labels: Mapping[str, str | None], tags: Mapping[str, str]) -> dict[str, str | None]:
    """Of two labels that come to one tag (`fr`, `fr-CA`) the one that is in it; else the first."""
    found: dict[str, str | None] = {}
    for key, label in sorted(labels.items(), key=lambda item: item[0] != tags[item[0]]):
        found[tags[key]] = found.get(tags[key]) or label
    return {tags[key]: found[tags[key]] for key in labels}
