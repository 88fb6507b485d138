"""What an org says of a field beside its texts and its values: a fix keeps it as it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from lexicon.targets.exports.markup import Element

SEVERAL = "MultiselectPicklist"
_OURS = frozenset({"fullName", "description", "inlineHelpText", "label", "valueSet", "picklist"})
_VALUES = frozenset({"valueSetDefinition", "valueSetName", "picklistValues", "sorted"})
_ONE = {"required": "false", "trackTrending": "false", "type": "Picklist"}
_MANY = {"visibleLines": "4"}
_NO = ("", "false", "0")


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

    def unusual(self) -> tuple[str, ...]:
        """The names of those that a field made by us alone would not have."""
        usual = {**_ONE, **(_MANY if self.takes_several else {}), "type": SEVERAL}
        named = {item.tag for item in self.field if _is_unusual(item, usual)}
        named |= {item.tag for item in self.list if _is_unusual(item, {})} - {"restricted"}
        named |= {"sorted"} if self.is_sorted else set()
        is_open = all(item.text in _NO for item in self.list if item.tag == "restricted")
        return tuple(sorted(named | ({"restricted"} if is_open else set())))


def made_settings(*, several: bool) -> Settings:
    """Those of a field of which nothing is known."""
    return Settings(
        _filled((), {**_ONE, **({**_MANY, "type": SEVERAL} if several else {})}),
        (written("restricted", "true"),),
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
        (defined.text_of("sorted") or "") not in _NO,
    )


def written(tag: str, text: str) -> Element:
    """An element that holds a text."""
    return Element(tag, pieces=[text])


def _filled(elements: Iterable[Element], usual: Mapping[str, str]) -> tuple[Element, ...]:
    """The elements with what a file must say besides, by name."""
    told = [*elements]
    known = {item.tag for item in told}
    told += [written(tag, text) for tag, text in usual.items() if tag not in known]
    return tuple(sorted(told, key=lambda item: item.tag))


def _dependent(holder: Element) -> Iterator[Element]:
    """Before version 38 each value said itself with which values of the other field it goes."""
    for value in holder.all("picklistValues"):
        others = [item.text for item in value.all("controllingFieldValues")]
        if others:
            controlling = [written("controllingFieldValue", text) for text in others]
            name = written("valueName", value.text_of("fullName") or "")
            yield Element("valueSettings", children=[*controlling, name])


def _is_unusual(element: Element, usual: Mapping[str, str]) -> bool:
    if element.tag == "type" and element.text == _ONE["type"]:
        return False
    said = element.text
    return bool(element.children) or said not in (*_NO, usual.get(element.tag))
