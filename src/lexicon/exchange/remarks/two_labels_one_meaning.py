"""Two labels that most likely mean the same: Lost, Closed Lost."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lexicon.exchange.as_read import as_read
from lexicon.exchange.imported import ImportedList
from lexicon.exchange.remark import Remark, Remarked
from lexicon.languages.fold import fold
from lexicon.languages.words import available_languages
from lexicon.targets.exports.seen import SeenValue

_EMPTY = frozenset({"a", "an", "la", "le", "les", "of", "the"})
"""Words that a label may have or leave out and still mean the same."""
_CLOSED = frozenset({"clos", "close", "closed", "cloture", "cloturee", "ferme", "fermee"})
"""The same beside a word for how it ended: a closed book is no book."""
_ENDED = frozenset(
    {"abandoned", "cancelled", "canceled", "completed", "converted", "dead", "disqualified"}
    | {"duplicat", "lost", "rejected", "resolved", "signed", "unqualified", "won"}
    | {"abandonn", "annul", "converti", "disqualifi", "doublon", "gagn", "perdu"}
    | {"rejet", "resolu", "sign", "termin"}
)
"""How things end, as `_stem` leaves the words."""
_WORD = re.compile(r"\w+|[%$€£<>≤≥]|(?<=\d)\+")
_SHORT = 4


def _find(imported: ImportedList) -> Iterator[Remarked]:
    first: dict[frozenset[str], tuple[str, str]] = {}
    for value in imported.values.values():
        for label in dict.fromkeys(_read(value)):
            meant = _meant(label)
            code, other = first.setdefault(meant, (value.code, label))
            if code != value.code and as_read(other) != as_read(label):
                yield Remarked(imported.id, {"label": label, "other": other})
                break


def _read(value: SeenValue) -> Iterator[str]:
    """What it is called in languages whose words we know, and its code."""
    for language, label in value.labels.items():
        if label and language.partition("-")[0] in ("", *available_languages()):
            yield label
    yield value.code


def _meant(label: str) -> frozenset[str]:
    """Initials and signs say something by their order alone: N/A is not N, nor $ %."""
    words = _WORD.findall(fold(label))
    told = [word for word in words if word not in _EMPTY]
    if all(len(word) == 1 for word in told):
        return frozenset({fold(label)})
    stems = frozenset(_stem(word) for word in told if word not in _CLOSED)
    closed = {word for word in told if word in _CLOSED}
    return stems if stems & _ENDED else stems | closed


def _stem(word: str) -> str:
    """Without a plural's sign, and in French without the feminine's: Mrs is no plural of Mr."""
    plain = word.rstrip("s") if len(word) >= _SHORT else word
    return plain.rstrip("e") if len(word) > _SHORT else plain or word


REMARK = Remark(_find)
