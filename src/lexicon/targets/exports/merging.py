"""One list out of several files: values from here, translations from there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from lexicon.targets.exports.parts import united
from lexicon.targets.exports.seen import SeenList, SeenValue


@dataclass(frozen=True, slots=True)
class Orphan:
    """A translation of a label that no value has."""

    language: str
    label: str
    translation: str
    path: str
    line: int


@dataclass(frozen=True, slots=True)
class Merged:
    """A list with all its labels; `lone` are lists of translations whose values are nowhere."""

    lists: tuple[SeenList, ...]
    orphans: Mapping[int, tuple[Orphan, ...]] = field(default_factory=dict)
    lone: tuple[SeenList, ...] = ()

    def orphans_of(self, seen: SeenList) -> tuple[Orphan, ...]:
        """The translations for a list that are for none of its values."""
        return self.orphans.get(id(seen), ())


def merged(lists: Iterable[SeenList]) -> Merged:
    """Each list of values with the translations that other files have for it."""
    values: list[SeenList] = []
    translations: dict[tuple[str, str], list[SeenList]] = {}
    for item in united(lists):
        if _is_translation(item):
            translations.setdefault(_name(item), []).append(item)
        else:
            values.append(item)
    made, orphans = [], {}
    for item in values:
        whole, lost = _translated(item, translations.get(_name(item), []))
        made.append(whole)
        orphans[id(whole)] = tuple(lost)
    known = {_name(item) for item in values}
    lone = [item for name, items in translations.items() if name not in known for item in items]
    return Merged(tuple(made), orphans, tuple(lone))


def plain_name(name: str) -> str:
    """A list's name for comparing: `Lead.Status` and `LeadStatus` are one, so are `X`, `X__gvs`."""
    without = name.removesuffix("__gvs")
    return "".join(sign for sign in without.casefold() if sign.isalnum())


def strict_name(name: str) -> str:
    """The same, where it matters: of one CRM `Lead_Type` and `LeadType` are two lists."""
    without = name.removesuffix("__gvs")
    return "".join(sign for sign in without.casefold() if sign.isalnum() or sign == "_")


def _name(item: SeenList) -> tuple[str, str]:
    return item.crm, strict_name(item.name)


def _is_translation(item: SeenList) -> bool:
    has_more = bool(item.offers or item.choices)
    return item.keyed_by == "label" or (item.shows <= {"translations"} and not has_more)


def _translated(item: SeenList, translations: Iterable[SeenList]) -> tuple[SeenList, list[Orphan]]:
    known = {
        "label": {_label(value) for value in item.values},
        "code": {value.code for value in item.values},
    }
    added: dict[tuple[str, str], dict[str, str | None]] = {}
    orphans: list[Orphan] = []
    labels, shows, descriptions = dict(item.labels), item.shows, dict(item.descriptions)
    noted, owners = list(item.noted), dict.fromkeys(item.owners)
    for other in sorted(translations, key=lambda other: -len(other.shows)):
        noted += other.noted
        owners |= dict.fromkeys(other.owners)
        labels = _with_more(labels, other.labels)
        descriptions = _with_more(descriptions, other.descriptions)
        shows = shows | {"translations"} if other.values and other.shows else shows
        for value in other.values:
            if value.code in known[other.keyed_by]:
                key = other.keyed_by, value.code
                added[key] = _with_more(added.get(key, {}), value.labels)
            else:
                orphans += _orphaned(value, other.path)
    values = tuple(_with(value, added) for value in item.values) if added else item.values
    told = replace(item, labels=labels, descriptions=descriptions, noted=tuple(noted))
    return replace(told, values=values, shows=shows, owners=tuple(owners)), orphans


def _with_more(
    labels: Mapping[str, str | None], more: Mapping[str, str | None]
) -> dict[str, str | None]:
    """The first hold; what they leave untranslated may be translated in the others."""
    return {key: labels.get(key) or more.get(key) for key in (*labels, *more)}


def _label(value: SeenValue) -> str:
    """What translations call a value: the label of whoever exported it."""
    return value.labels.get("") or value.code


def _orphaned(value: SeenValue, path: str) -> list[Orphan]:
    return [
        Orphan(language, value.code, label, path, value.line)
        for language, label in value.labels.items()
        if label
    ]


def _with(value: SeenValue, added: Mapping[tuple[str, str], Mapping[str, str | None]]) -> SeenValue:
    """What the list itself says comes first, and holds."""
    by_label = added.get(("label", _label(value)), {})
    by_code = added.get(("code", value.code), {})
    return replace(value, labels={**value.labels, **by_label, **by_code, **value.labels})
