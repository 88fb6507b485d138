"""A first dictionary from what a CRM gives out: one file a list, nothing lost that has a place."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from lexicon.exchange.as_prose import as_prose
from lexicon.exchange.draft import Drafting, Item, own_number
from lexicon.exchange.identifiers import identifier
from lexicon.targets.exports.merging import plain_name
from lexicon.targets.exports.seen import SeenList, SeenValue
from lexicon.yamlfile.append import item_lines
from lexicon.yamlfile.inline import inline

FIRST_VERSION = "0.1.0"


@dataclass(frozen=True, slots=True)
class Header:
    """What all imported entries share; `options` are the target's where there is one already."""

    drafting: Drafting
    owner: str
    review_by: str
    options: Mapping[str, object] | None = None


@dataclass(frozen=True, slots=True)
class ImportedList:
    """One list as a file of the dictionary: its id and path, and what had no place.

    `values` are the CRM's with the ids that they have now, `language` is that of their labels in no
    language; `untranslated` counts labels that one of the languages lacks, `unsaid` are options
    which the target that there is already should be told.
    """

    id: str
    seen: SeenList
    text: str
    values: Mapping[str, SeenValue]
    lost: tuple[str, ...]
    untranslated: int
    languages: tuple[str, ...]
    language: str
    unsaid: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

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
    is_taken = identifier([short], (), "") in taken
    is_general = is_taken or short.lower() in ("default", "type", "status", "stage")
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
    return ImportedList(
        name, seen, text, values, tuple(sorted(lost)), lacking, *spoken, _unsaid(seen, header)
    )


def _unsaid(seen: SeenList, header: Header) -> dict[str, tuple[str, ...]]:
    """The options that the list asks for and the manifest lacks."""
    if header.options is None:
        return {}
    lacking = {
        name: tuple(item for item in wanted if item not in _names(header.options.get(name)))
        for name, wanted in seen.options.items()
    }
    return {name: names for name, names in lacking.items() if names}


def _names(said: object) -> tuple[object, ...]:
    return tuple(said) if isinstance(said, list | tuple) else (said,)


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
    told = drafting.labels(seen.descriptions)
    definition = {language: as_prose(text) for language, text in told.items()}
    if definition:
        yield "definition", definition
    if drafting.crm:
        yield "crm", {drafting.crm: seen.name}
    silent = list(_silent(drafting, definition, labels, lacking))
    if silent:
        yield "silence", silent


def _silent(
    drafting: Drafting, definition: Mapping[str, str], labels: Mapping[str, str], lacking: int
) -> Iterator[Item]:
    """What a check would find: nothing stands for a definition that nobody wrote."""
    first = drafting.spoken[0]
    if not definition:
        reason = drafting.in_words("definition", label=labels[first])[first]
        yield {"rule": "definition_missing", "reason": reason}
    reason = drafting.in_words("untranslated")[first]
    if lacking:
        yield {"rule": "label_missing", "reason": reason}
    if definition and len(definition) < len(labels):
        yield {"rule": "translation_missing", "reason": reason}


def _text(head: Item, items: Iterable[Item]) -> str:
    schema = "# yaml-language-server: $schema=../../schema/picklist.json"
    header = [f"{key}: {inline(value)}" for key, value in head.items()]
    values = [line for item in items for line in item_lines(item, 2)]
    return "\n".join([schema, *header, "values:", *values]) + "\n"
