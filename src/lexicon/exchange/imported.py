"""A first dictionary from what a CRM gives out: one file a list, nothing lost that has a place."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from lexicon.exchange.draft import Drafting, Item, own_number
from lexicon.exchange.identifiers import identifier
from lexicon.targets.exports.merging import plain_name
from lexicon.targets.exports.seen import SeenList, SeenValue
from lexicon.yamlfile.append import item_lines
from lexicon.yamlfile.inline import inline

FIRST_VERSION = "0.1.0"


@dataclass(frozen=True, slots=True)
class Header:
    """What all imported entries share."""

    drafting: Drafting
    owner: str
    review_by: str


@dataclass(frozen=True, slots=True)
class ImportedList:
    """One list as a file of the dictionary: its id and path, and what had no place.

    `values` are the CRM's with the ids that they have now, `language` is that of their labels in no
    language; `untranslated` counts labels that one of the languages lacks.
    """

    id: str
    seen: SeenList
    text: str
    values: Mapping[str, SeenValue]
    lost: tuple[str, ...]
    untranslated: int
    languages: tuple[str, ...]
    language: str

    @property
    def path(self) -> str:
        return f"dictionary/picklists/{self.id}.yaml"


def imported(
    lists: Iterable[SeenList], header: Header, taken: Collection[str]
) -> tuple[ImportedList, ...]:
    """Every list that has values, under an id that is not taken; labels are by language already.

    Of one list in several files the one that shows most is taken.
    """
    made: list[ImportedList] = []
    ids = set(taken)
    for seen, others in _by_name(lists):
        name = _list_id(seen, ids)
        ids.add(name)
        whole = _imported(name, seen, header)
        codes = {value.code for value in seen.values}
        rest = {
            f"{value.code} ({other.path})"
            for other in others
            for value in other.values
            if value.code not in codes
        }
        made.append(replace(whole, lost=(*whole.lost, *sorted(rest))))
    return tuple(made)


def _by_name(lists: Iterable[SeenList]) -> Iterator[tuple[SeenList, list[SeenList]]]:
    """Each list with its twins from other files."""
    groups: dict[str, list[SeenList]] = {}
    for seen in lists:
        if seen.values:
            groups.setdefault(plain_name(seen.name), []).append(seen)
    for group in groups.values():
        first, *others = sorted(group, key=lambda seen: (-len(seen.shows), -len(seen.values)))
        yield first, others


def _list_id(seen: SeenList, taken: Collection[str]) -> str:
    labels = [label for label in seen.labels.values() if label]
    short = seen.name.replace("/", ".").rpartition(".")[2]
    is_general = short.lower() in ("default", "type", "status", "stage")
    return identifier([seen.name if is_general else short, seen.name, *labels], taken, "list")


def _imported(name: str, seen: SeenList, header: Header) -> ImportedList:
    drafting = header.drafting
    values = _identified(seen)
    numbers = _numbers(seen.values)
    items = [
        drafting.item(value, key, number)
        for (key, value), number in zip(values.items(), numbers, strict=True)
    ]
    lacking = sum(
        language not in drafting.labels(value.labels)
        for value in values.values()
        for language in drafting.languages
    )
    head = dict(_head(name, seen, header, lacking))
    default = next((key for key, value in values.items() if value.attributes.get("default")), None)
    if default is not None:
        head["default"] = default
    lost = {item for value in values.values() for item in drafting.lost(value)}
    text = _text(head, items)
    spoken = drafting.languages, drafting.language
    return ImportedList(name, seen, text, values, tuple(sorted(lost)), lacking, *spoken)


def _identified(seen: SeenList) -> dict[str, SeenValue]:
    found: dict[str, SeenValue] = {}
    for place, value in enumerate(seen.values, start=1):
        labels = [label for label in value.labels.values() if label]
        found[identifier([value.code, *labels], found, f"value_{place}")] = value
    return found


def _numbers(values: Iterable[SeenValue]) -> list[int]:
    """The CRM's own where each has one of its own, else places."""
    listed = list(values)
    own = [own_number(value) for value in listed]
    numbers = [number for number in own if number is not None]
    is_whole = len(set(numbers)) == len(listed)
    return numbers if is_whole else list(range(1, len(listed) + 1))


def _head(name: str, seen: SeenList, header: Header, lacking: int) -> Iterator[tuple[str, object]]:
    drafting = header.drafting
    human = name.replace("_", " ").capitalize()
    labels = {**dict.fromkeys(drafting.languages, human), **drafting.labels(seen.labels)}
    yield "id", name
    yield "kind", "picklist"
    yield "version", FIRST_VERSION
    yield "status", "draft"
    yield "owner", header.owner
    yield "review_by", header.review_by
    yield "names", {language: {"label": label} for language, label in labels.items()}
    definition = {**_definition(drafting, labels), **drafting.labels(seen.descriptions)}
    yield "definition", definition
    if drafting.crm:
        yield "crm", {drafting.crm: seen.name}
    said = {"label_missing": lacking > 0, "translation_missing": len(definition) < len(labels)}
    silent = [rule for rule, is_silent in said.items() if is_silent]
    if silent:
        reason = drafting.in_words("untranslated")[drafting.spoken[0]]
        yield "silence", [{"rule": rule, "reason": reason} for rule in silent]


def _definition(drafting: Drafting, labels: Mapping[str, str]) -> dict[str, str]:
    return {
        language: drafting.in_words("definition", label=labels[language])[language]
        for language in drafting.spoken
    }


def _text(head: Item, items: Iterable[Item]) -> str:
    schema = "# yaml-language-server: $schema=../../schema/picklist.json"
    header = [f"{key}: {inline(value)}" for key, value in head.items()]
    values = [line for item in items for line in item_lines(item, 2)]
    return "\n".join([schema, *header, "values:", *values]) + "\n"
