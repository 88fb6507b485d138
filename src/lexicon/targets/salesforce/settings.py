"""What an org says of a field beside its texts and its values: a fix keeps it as it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from lexicon.targets.exports.markup import Element
from lexicon.targets.salesforce.compared_settings import COMPARED, DEPENDENT
from lexicon.targets.salesforce.field_options import APART, OF_LIST, FieldOptions, element_name

SEVERAL = "MultiselectPicklist"
_OURS = frozenset({"fullName", "description", "inlineHelpText", "label", "valueSet", "picklist"})
_VALUES = frozenset({"valueSetDefinition", "valueSetName", "picklistValues", "sorted"})
_ONE = {"required": "false", "trackTrending": "false", "type": "Picklist"}
_MANY = {"visibleLines": "4"}
_COMPARED = frozenset({"valueSettings", *map(element_name, COMPARED - {DEPENDENT})})


@dataclass(frozen=True, slots=True)
class Settings:
    """Elements of the field, and of its list: which field controls it, and who may add values."""

    field: tuple[Element, ...]
    list: tuple[Element, ...]
    is_sorted: bool = False

    @property
    def takes_several(self) -> bool:
        """Whether people may choose several values."""
        return any(item.tag == "type" and item.text == SEVERAL for item in self.field)


def told_settings(
    options: FieldOptions, codes: Iterable[str], *, several: bool, is_sorted: bool
) -> Settings:
    """Those that the manifest gives to a field whose values have these codes."""
    said = {name: getattr(options, name) for name in FieldOptions.model_fields}
    elements = {name: _text(value) for name, value in said.items() if value not in (None, False)}
    own = [written(element_name(name), elements[name]) for name in sorted({*elements} - APART)]
    around = [written(element_name(name), elements[name]) for name in OF_LIST & {*elements}]
    return Settings(
        _filled(own, {**_ONE, **({**_MANY, "type": SEVERAL} if several else {})}),
        _filled([*around, *_offered(options, codes)], {"restricted": "false"}),
        is_sorted,
    )


def seen_settings(source: Element) -> Settings:
    """Those that the org's own file has, in the order in which a file must have them."""
    holder = source.first("valueSet") or source.first("picklist") or Element("valueSet")
    defined = holder.first("valueSetDefinition") or holder
    own = tuple(item for item in source.children if item.tag not in _OURS)
    several = source.text_of("type") == SEVERAL
    around = [item for item in holder.children if item.tag not in _VALUES]
    listed = [*around, *_dependent(holder)]
    return Settings(
        _filled(own, {**_ONE, **(_MANY if several else {})}),
        _filled(listed, {"restricted": "false"}),
        (defined.text_of("sorted") or "") in ("true", "1"),
    )


def as_told(seen: Settings, told: Settings) -> Settings:
    """What the org has, but that of it which is compared as it is told."""
    return Settings(
        (*_but_compared(seen.field), *_compared(told.field)),
        _in_order([*_but_compared(seen.list), *_compared(told.list)]),
        told.is_sorted,
    )


def _compared(elements: Iterable[Element]) -> Iterator[Element]:
    return (item for item in elements if item.tag in _COMPARED)


def _but_compared(elements: Iterable[Element]) -> Iterator[Element]:
    return (item for item in elements if item.tag not in _COMPARED)


def _in_order(elements: Iterable[Element]) -> tuple[Element, ...]:
    return tuple(sorted(elements, key=lambda item: item.tag))


def written(tag: str, text: str) -> Element:
    """An element that holds a text."""
    return Element(tag, pieces=[text])


def _text(value: object) -> str:
    return "true" if value is True else str(value)


def _filled(elements: Iterable[Element], usual: Mapping[str, str]) -> tuple[Element, ...]:
    """The elements with what a file must say besides, by name."""
    told = [*elements]
    known = {item.tag for item in told}
    told += [written(tag, text) for tag, text in usual.items() if tag not in known]
    return _in_order(told)


def _offered(options: FieldOptions, codes: Iterable[str]) -> Iterator[Element]:
    """Beside which values of the controlling field each of ours may be chosen."""
    beside: dict[str, list[str]] = {}
    for controlling, values in options.dependent_values.items():
        for code in dict.fromkeys(values):
            beside.setdefault(code, []).append(controlling)
    for code in codes:
        if code in beside:
            yield _value_settings(code, beside[code])


def _dependent(holder: Element) -> Iterator[Element]:
    """Before version 38 each value said itself with which values of the other field it goes."""
    for value in holder.all("picklistValues"):
        others = [item.text for item in value.all("controllingFieldValues")]
        if others:
            yield _value_settings(value.text_of("fullName") or "", others)


def _value_settings(code: str, beside: Iterable[str]) -> Element:
    controlling = [written("controllingFieldValue", text) for text in beside]
    return Element("valueSettings", children=[*controlling, written("valueName", code)])
