"""What a record type or process is called and does beside what it offers, on both sides."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lexicon.targets.exports.seen import SeenList
from lexicon.targets.salesforce.choosing_files import Choosing
from lexicon.targets.salesforce.choosing_options import ACTIVE, DEFAULTS, ELEMENTS

_OFFERED = "values"


def compared_choosing(item: Choosing, seen: SeenList) -> Mapping[str, tuple[object, object]]:
    """By option (`label`, `labels.fr`) what the manifest says, and what the org does.

    None stands for what such an export does not show: an answer of the API shows no words, an
    org's own file none of other languages.
    """
    ours = dict(_flat(item.told.model_dump(exclude_unset=True)))
    theirs = {**_unsaid(item, seen), **dict(_flat(_told(item, seen)))}
    return {key: (said, theirs.get(key)) for key, said in ours.items() if said is not None}


def _flat(told: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    for key, said in told.items():
        if isinstance(said, Mapping) and key != _OFFERED:
            yield from ((f"{key}.{name}", text) for name, text in said.items())
        elif key != _OFFERED:
            yield key, said


def _told(item: Choosing, seen: SeenList) -> Mapping[str, object]:
    of = seen.options.get(item.option)
    return next(iter(of.values()), {}) if isinstance(of, Mapping) else {}


def _unsaid(item: Choosing, seen: SeenList) -> Mapping[str, object]:
    """What the file says by leaving it out; that of another kind says nothing by that."""
    if seen.source is None:
        return {}
    blank = dict.fromkeys(ELEMENTS[item.option], "")
    defaults = {f"{DEFAULTS}{choice.key}": "" for choice in seen.choices}
    active = seen.source.text_of(ACTIVE[item.option]) not in ("false", "0")
    return {**blank, **defaults, "active": active}
