"""A first dictionary from what a CRM gives out: one file a list, nothing lost that has a place."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from lexicon.exchange.draft import HIGHEST, own_number
from lexicon.exchange.heading import Header, head, text
from lexicon.exchange.identifiers import identifier
from lexicon.exchange.lost import Lost
from lexicon.exchange.wanted import unsaid
from lexicon.model.kinds_of_entry import folder_of
from lexicon.naming import KEPT_BY_WINDOWS
from lexicon.targets.exports.merging import strict_name
from lexicon.targets.exports.seen import SeenList, SeenValue
from lexicon.targets.exports.unreadable import ExportUnreadable

_GENERAL = {"default", "type", "status", "stage", "statecode", "statuscode"}
"""What lists of several objects are called, so that their names alone say nothing."""


@dataclass(frozen=True, slots=True)
class ImportedList:
    """One list, or a field that offers one, as a file of the dictionary, and what had no place.

    `values` are the CRM's with the ids that they have now, `language` is that of their labels in no
    language; `untranslated` counts labels that one of the languages lacks, `unsaid` are options
    which the target that there is already should be told. Of a `setting` no file comes. Where the
    CRM `translates_labels`, values of one label have one translation. Where it `is_unowned`,
    nothing says whose it is.
    """

    id: str
    seen: SeenList
    text: str
    values: Mapping[str, SeenValue]
    lost: tuple[Lost, ...]
    untranslated: int
    languages: tuple[str, ...]
    language: str
    unsaid: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    kind: Literal["picklist", "field", "setting"] = "picklist"
    translates_labels: bool = False
    is_unowned: bool = False

    @property
    def path(self) -> str:
        return f"dictionary/{folder_of(self.kind)}/{self.id}.yaml"


def imported(
    lists: Iterable[SeenList], header: Header, taken: Collection[str]
) -> tuple[ImportedList, ...]:
    """Every list that has values, under an id that is not taken; labels are by language already.

    Of one list in several files the one that shows most is taken.
    """
    made: list[ImportedList] = []
    ids = set(taken)
    for seen, others in _by_name(lists):
        name = list_id(seen, ids)
        ids.add(name)
        whole = _imported(name, seen, header)
        rest = sorted({text for other in others for text in _only_in(other, seen)})
        made.append(replace(whole, lost=(*whole.lost, *rest)))
    return tuple(made)


def _only_in(other: SeenList, seen: SeenList) -> Iterator[Lost]:
    """What another file alone says: values, and what exports of one sort call a value otherwise."""
    known = {value.code: value.labels for value in seen.values}
    for value in other.values:
        if value.code not in known:
            yield Lost("value", value.code, other.path)
        elif other.shows == seen.shows:
            there = known[value.code]
            more = (text for key, text in value.labels.items() if text and text != there.get(key))
            yield from (Lost("value", f"{value.code} {text}", other.path) for text in more)


def _by_name(lists: Iterable[SeenList]) -> Iterator[tuple[SeenList, list[SeenList]]]:
    """Each list with its twins from other files."""
    groups: dict[str, list[SeenList]] = {}
    for seen in lists:
        if seen.values:
            groups.setdefault(strict_name(seen.name), []).append(seen)
    for group in groups.values():
        first, *others = sorted(group, key=lambda seen: (-len(seen.shows), -len(seen.values)))
        yield first, others


def list_id(seen: SeenList, taken: Collection[str]) -> str:
    """An id that is not taken, from the CRM's name or its label."""
    labels = [label for label in seen.labels.values() if label]
    short = seen.name.replace("/", ".").rpartition(".")[2]
    is_taken = identifier([short], (), "") in taken
    is_general = is_taken or short.lower() in _GENERAL
    texts = [seen.name if is_general else short, seen.name, *labels]
    return identifier(texts, {*taken, *KEPT_BY_WINDOWS}, "list")


def _imported(name: str, seen: SeenList, header: Header) -> ImportedList:
    drafting = header.drafting
    values = _identified(seen)
    numbers = _numbers(seen)
    items = [
        drafting.item(value, key, number)
        for (key, value), number in zip(values.items(), numbers, strict=True)
    ]
    lacking = sum(
        language not in drafting.labels(value.labels)
        for value in values.values()
        for language in drafting.languages
    )
    whole = head("picklist", name, seen, header, lacking)
    default = next((key for key, value in values.items() if value.attributes.get("default")), None)
    if default is not None:
        whole["default"] = default
    lost = {item for value in values.values() for item in drafting.lost(value)}
    lost |= set(drafting.lost_of_list(seen))
    spoken = drafting.languages, drafting.language
    written, asked = text(whole, items), unsaid(seen, header.options)
    made = ImportedList(name, seen, written, values, tuple(sorted(lost)), lacking, *spoken, asked)
    is_unowned = not header.answering(seen)
    return replace(made, translates_labels=drafting.keeps_labels, is_unowned=is_unowned)


def _identified(seen: SeenList) -> dict[str, SeenValue]:
    found: dict[str, SeenValue] = {}
    for place, value in enumerate(seen.values, start=1):
        labels = [label for label in value.labels.values() if label]
        found[identifier([value.code, *labels], found, f"value_{place}")] = value
    return found


def _numbers(seen: SeenList) -> list[int]:
    """The CRM's own where each has one of its own, else places; the last one there is is 9999.

    Raises ExportUnreadable where there are not enough.
    """
    listed = seen.values
    own = [own_number(value) for value in listed]
    numbers = [number for number in own if number is not None]
    is_whole = len(set(numbers)) == len(listed)
    first = 1 if len(listed) <= HIGHEST else 0
    if len(listed) > HIGHEST + 1:
        said = {"name": seen.name, "n": len(listed)}
        raise ExportUnreadable(seen.path, seen.line, "too_many_values", **said)
    return numbers if is_whole else list(range(first, len(listed) + first))
