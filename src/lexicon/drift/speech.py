"""Which languages an export speaks, in the dictionary's terms."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

from lexicon.drift.pair import Match
from lexicon.languages.fold import fold
from lexicon.targets.exports.seen import SeenList, SeenValue

_ENOUGH = 100


def spoken(matches: Iterable[Match], known: Sequence[str]) -> str:
    """The language in which most labels of the export are as ours; the default one if none is.

    A hundred of them tell as well as all.
    """
    hits = dict.fromkeys(known, 0)
    for match in islice(matches, _ENOUGH):
        label = fold(match.theirs.labels.get("") or "")
        for language in known:
            names = match.ours.names.get(language)
            hits[language] += bool(label) and names is not None and fold(names.label) == label
    return max(known, key=lambda language: hits[language])


def in_language(value: SeenValue, language: str) -> SeenValue:
    """The value with the labels of whoever exported it under their language.

    Who has no translation reads these: that their own language has none is nothing to miss.
    """
    if "" not in value.labels:
        return value
    rest = {
        key: label
        for key, label in value.labels.items()
        if key != "" and (label or key != language)
    }
    labels = {language: value.labels[""], **rest}
    told = {key or language: text for key, text in value.told.items()}
    said = value.code, labels, value.is_active, value.attributes, value.line, told, value.aside
    return SeenValue(*said, path=value.path)  # replace() takes three times as long


def languages_shown(seen: SeenList) -> frozenset[str]:
    """The languages for which the export has anything at all to show."""
    keys = {key for value in seen.values for key in value.labels}
    return frozenset(keys | set(seen.labels)) - {""}
