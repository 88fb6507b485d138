"""A CRM's values beside ours: which is which, and in what order both stand together."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lexicon.model.header import Names
from lexicon.model.value_set import ResolvedValue
from lexicon.targets.exports.seen import SeenValue

Code = Callable[[ResolvedValue], str]
"""By what code a CRM is to know one of our values."""

_NUMBERS = re.compile(r"[\d\s,-]*")


@dataclass(frozen=True, slots=True)
class Pair:
    """A value of ours, of the CRM's, or of both; `by_name` where only its name gave it away."""

    ours: ResolvedValue | None
    theirs: SeenValue | None
    by_name: bool = False


def paired(
    values: Iterable[ResolvedValue], seen: Sequence[SeenValue], code: Code
) -> tuple[Pair, ...]:
    """Ours in our order; what only the CRM has stays behind the value that it follows there.

    A value whose code the CRM lacks is recognised by its code in another case or by its label or
    short form in any language, where that leaves no doubt. One of ours without a label in a
    language has there what people read in the CRM.
    """
    ours = tuple(values)
    by_code = _by_code(ours, seen, code)
    by_name = _by_name(ours, seen, by_code, code)
    place = {key: at for at, key in (by_code | by_name).items()}
    followers = _followers(seen, set(place.values()))
    pairs = [Pair(None, item) for item in followers.get(None, ())]
    for value in ours:
        at = place.get(value.id)
        theirs = None if at is None else seen[at]
        read = _as_read(value, theirs) if theirs else value
        pairs.append(Pair(read, theirs, at in by_name))
        pairs += [Pair(None, item) for item in followers.get(at, ()) if at is not None]
    return tuple(pairs)


def _as_read(ours: ResolvedValue, theirs: SeenValue) -> ResolvedValue:
    lacking = {
        language: Names(label=label)
        for language, label in theirs.labels.items()
        if language and label and not is_said(ours, language)
    }
    return ours._replace(names={**ours.names, **lacking}) if lacking else ours


def is_said(value: ResolvedValue, language: str) -> bool:
    """Whether a value has a label in a language: an id is no label to send to a CRM."""
    names = value.names.get(language)
    return names is not None and bool(names.label.strip())


def _by_code(
    ours: Iterable[ResolvedValue], seen: Sequence[SeenValue], code: Code
) -> dict[int, str]:
    """Place in the export → id of ours, by equal codes; of two equal ones the first counts."""
    places: dict[str, int] = {}
    for at, item in enumerate(seen):
        places.setdefault(item.code, at)
    found: dict[int, str] = {}
    for value in ours:
        if code(value) in places:
            found.setdefault(places[code(value)], value.id)
    return found


def _by_name(
    ours: Iterable[ResolvedValue], seen: Sequence[SeenValue], known: Mapping[int, str], code: Code
) -> dict[int, str]:
    """Place → id for the rest, where one name fits one value alone on both sides."""
    named: dict[str, set[int]] = {}
    for at, item in enumerate(seen):
        if at not in known:
            for name in (item.code, *filter(None, item.labels.values())):
                named.setdefault(name.casefold(), set()).add(at)
    claims: dict[int, list[str]] = {}
    taken = set(known.values())
    for value in (value for value in ours if value.id not in taken):
        places = {at for name in _names(value, code) for at in named.get(name, ())}
        if len(places) == 1:
            claims.setdefault(places.pop(), []).append(value.id)
    return {at: ids[0] for at, ids in claims.items() if len(ids) == 1}


def _names(value: ResolvedValue, code: Code) -> Iterator[str]:
    yield code(value).casefold()
    for names in value.names.values():
        yield from (name.casefold() for name in (names.label, names.short) if name)


def _followers(seen: Sequence[SeenValue], known: set[int]) -> dict[int | None, list[SeenValue]]:
    """Place of a value of ours → those unknown to us that follow it; None: before all."""
    followers: dict[int | None, list[SeenValue]] = {}
    last: int | None = None
    for at, item in enumerate(seen):
        if at in known:
            last = at
        else:
            followers.setdefault(last, []).append(item)
    return followers


def said_alike(ours: str, theirs: str) -> bool:
    """Whether both say the same: numbers in a row may have commas or spaces between them."""
    return _parts(ours) == _parts(theirs)


def _parts(text: str) -> list[str]:
    return (text.replace(",", " ") if _NUMBERS.fullmatch(text) else text).split()
