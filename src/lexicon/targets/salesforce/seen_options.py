"""What the manifest must say of an org's field so that we make it as it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import get_args

from lexicon.targets.exports.markup import Element
from lexicon.targets.exports.shape import as_number
from lexicon.targets.salesforce.field_options import BY_ELEMENT, FieldOptions
from lexicon.targets.salesforce.settings import Settings

_USUAL = {"visibleLines": "4", "encryptionScheme": "None"}
"""What says no more than nothing would."""
_TRUTHS = {"true": True, "1": True, "false": False, "0": False}


@dataclass(frozen=True, slots=True)
class SeenOptions:
    """The options of one field, and the elements that no option stands for."""

    told: dict[str, object]
    unplaced: tuple[str, ...]


def seen_options(settings: Settings) -> SeenOptions:
    """Those that say more than a field has without them."""
    told: dict[str, object] = {}
    unplaced = set()
    for element in (*settings.field, *settings.list):
        if element.tag in ("type", "valueSettings") or _says_nothing(element):
            continue
        value = _value(element)
        if value is None:
            unplaced.add(element.tag)
        else:
            told[BY_ELEMENT[element.tag]] = value
    if dependent := _dependent(settings):
        told["dependent_values"] = dependent
    usual = FieldOptions()
    order = [name for name in FieldOptions.model_fields if name in told]
    unusual = {name: told[name] for name in order if told[name] != getattr(usual, name)}
    return SeenOptions(unusual, tuple(sorted(unplaced)))


def _says_nothing(element: Element) -> bool:
    is_empty = not element.children and element.text in ("", _USUAL.get(element.tag))
    return is_empty or (element.tag not in BY_ELEMENT and element.text in ("false", "0"))


def _value(element: Element) -> object:
    """What the element says, as its option takes it; None where no option does."""
    name = BY_ELEMENT.get(element.tag)
    if name is None or element.children:
        return None
    kind = FieldOptions.model_fields[name].annotation
    if kind is bool:
        return _TRUTHS.get(element.text)
    if int in _inside(kind):
        number = as_number(element.text)
        return number if isinstance(number, int) and 1 <= number <= 100 else None
    allowed = [item for item in _inside(kind) if isinstance(item, str)]
    return element.text if not allowed or element.text in allowed else None


def _inside(kind: object) -> Iterator[object]:
    """All types and literals that a type is made of."""
    yield kind
    for inner in get_args(kind):
        yield from _inside(inner)


def _dependent(settings: Settings) -> dict[str, list[str]]:
    """Value of the controlling field → the values that people may choose beside it."""
    found: dict[str, list[str]] = {}
    for element in settings.list:
        if element.tag == "valueSettings":
            for controlling in element.all("controllingFieldValue"):
                offered = found.setdefault(controlling.text, [])
                offered.append(element.text_of("valueName") or "")
    return in_order(found)


def in_order(dependent: Mapping[str, Iterable[str]]) -> dict[str, list[str]]:
    """By the alphabet: an org has them in no order that means anything."""
    return {controlling: sorted(dependent[controlling]) for controlling in sorted(dependent)}
