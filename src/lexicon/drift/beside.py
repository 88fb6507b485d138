"""What stands beside the values of a list: settings of its field, and what record types offer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from lexicon.drift.crm import Crm
from lexicon.drift.pair import Chosen, Pair
from lexicon.drift.pairing import Finder
from lexicon.targets.exports.merging import strict_name
from lexicon.targets.exports.seen import SeenList


def beside(
    pairs: Iterable[Pair],
    lists: Iterable[SeenList],
    finders: Mapping[str, Finder],
    crms: Mapping[str, Crm],
) -> tuple[Pair, ...]:
    """The pairs with all that stands beside them, then the fields that offer a list of others."""
    listed = tuple(item for item in lists if item.crm in crms)
    chosen = _chosen(listed, crms)
    whole = (
        replace(
            pair,
            settings=crms[pair.seen.crm].settings(pair.seen),
            chosen=tuple(chosen.get((pair.seen.crm, strict_name(pair.seen.name)), ())),
        )
        for pair in pairs
    )
    return (*_told_once(whole), *_fields(listed, finders, crms))


def _told_once(pairs: Iterable[Pair]) -> Iterator[Pair]:
    """What is said of a record type as a whole is compared with the first list that it offers."""
    known: set[tuple[str, str]] = set()
    for pair in pairs:
        chosen = []
        for one in pair.chosen:
            name = (one.by.crm, one.by.name.casefold())
            chosen.append(replace(one, is_first=name not in known))
            known.add(name)
        yield replace(pair, chosen=tuple(chosen)) if chosen else pair


def _chosen(
    lists: Iterable[SeenList], crms: Mapping[str, Crm]
) -> dict[tuple[str, str], list[Chosen]]:
    """CRM and list → what record types in use offer of it: of the others nobody can choose.

    What has a file of its own comes first: of the same said twice that can be mended.
    """
    listed = sorted(lists, key=lambda seen: seen.source is None)
    offers = {(item.crm, strict_name(item.name)): item.offers for item in listed if item.offers}
    found: dict[tuple[str, str], list[Chosen]] = {}
    anywhere: dict[tuple[str, str], set[str]] = {}
    for seen in listed:
        for choice in () if seen.is_inactive else seen.choices:
            of = offers.get((seen.crm, strict_name(choice.of)), choice.of)
            crm = crms[seen.crm]
            made = Chosen(seen, choice, crm.offered(seen, choice.key))
            made = replace(made, more=crm.more(seen))
            for name in {strict_name(of), strict_name(choice.field or of)}:
                key = (seen.crm, name)
                found.setdefault(key, []).append(made)
                anywhere.setdefault(key, set()).update(choice.codes)
    return {key: _with_others(chosen, frozenset(anywhere[key])) for key, chosen in found.items()}


def _with_others(chosen: Iterable[Chosen], elsewhere: frozenset[str]) -> list[Chosen]:
    return [replace(one, elsewhere=elsewhere) for one in chosen]


def _fields(
    lists: Iterable[SeenList], finders: Mapping[str, Finder], crms: Mapping[str, Crm]
) -> Iterable[Pair]:
    """Each with no values of its own, where both sides say anything of its settings."""
    for seen in lists:
        settings = crms[seen.crm].settings(seen) if seen.offers and seen.settings else {}
        offered = finders[seen.crm].by_name(replace(seen, name=seen.offers)) if settings else None
        if offered:
            codes = finders[seen.crm].codes[offered.id]
            is_mended = crms[seen.crm].mends(offered, seen)
            made = Pair(offered, seen, "", frozenset(), codes, settings=settings)
            yield replace(made, is_mended=is_mended)
