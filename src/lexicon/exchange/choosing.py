"""What offers values of several lists, a record type: told of the lists that the dictionary has."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from lexicon.exchange.heading import Header
from lexicon.exchange.imported import ImportedList
from lexicon.exchange.wanted import unsaid
from lexicon.targets.exports.merging import strict_name
from lexicon.targets.exports.seen import Choice, SeenList, Told

_ALL = "all"
Active = Mapping[str, Collection[str]]
"""The codes in use of each list of the CRM, by its name made strict."""
Known = Mapping[str, tuple[list[str], int]]
"""Of each choice the codes offered that are in use, and how many are."""


@dataclass(frozen=True, slots=True)
class Choosing:
    """What chooses among lists that the dictionary has, and the names of those that it has not.

    `alone` are the names of what an answer shows without its own settings: told to a target, it
    would lose them.
    """

    made: tuple[ImportedList, ...]
    left: tuple[str, ...]
    alone: tuple[str, ...] = ()


def choosing(lists: Iterable[SeenList], header: Header, active: Active) -> Choosing:
    """All that offers some values of lists; no file comes of it, but options."""
    everything = tuple(lists)
    listed = tuple(item for item in everything if not item.is_alone)
    own = {strict_name(item.name) for item in listed if item.choices}
    answered = {item.name for item in everything if item.is_alone}
    alone = tuple(sorted(name for name in answered if strict_name(name) not in own))
    offers = {strict_name(seen.name): seen.offers for seen in listed if seen.offers}
    settled = [_settled(seen, offers, active) for seen in listed if seen.choices]
    made = tuple(_beside(seen, header) for seen in settled if seen.choices)
    named = {_list(choice, offers) for seen in listed for choice in seen.choices}
    left = tuple(sorted(it for it in named if strict_name(it) not in active))
    return Choosing(made, left, alone)


def _list(choice: Choice, offers: Mapping[str, str]) -> str:
    """The name of the list whose values are chosen."""
    return offers.get(strict_name(choice.of), choice.of)


def _settled(seen: SeenList, offers: Mapping[str, str], active: Active) -> SeenList:
    """The choices among known lists alone, of what is in use there: nothing else can be chosen."""
    known = {}
    for choice in seen.choices:
        codes = active.get(strict_name(_list(choice, offers)))
        if codes is not None:
            known[choice.key] = [code for code in choice.codes if code in codes], len(codes)
    options = {option: _known(told, known) for option, told in seen.options.items()}
    choices = tuple(choice for choice in seen.choices if choice.key in known)
    return replace(seen, options=options, choices=choices)


def _known(told: Told, known: Known) -> Told:
    if not isinstance(told, Mapping):
        return told
    return {name: dict(_parts(said, known)) for name, said in told.items()}


def _parts(said: Mapping[str, object], known: Known) -> Iterator[tuple[str, object]]:
    for part, inside in said.items():
        if part not in ("values", "defaults") or not isinstance(inside, Mapping):
            yield part, inside
            continue
        kept = {key: item for key, item in sorted(inside.items()) if key in known}
        if part == "values":
            yield part, {key: _all_or_some(*known[key]) for key in kept}
        elif used := {key: code for key, code in kept.items() if code in known[key][0]}:
            yield part, used


def _all_or_some(used: list[str], of: int) -> object:
    return _ALL if len(used) == of else used


def _beside(seen: SeenList, header: Header) -> ImportedList:
    spoken = header.drafting.languages, header.drafting.language
    lacking = unsaid(seen, header.options)
    return ImportedList(seen.name, seen, "", {}, (), 0, *spoken, lacking, kind="setting")
