"""The head of an imported entry's file: what a CRM says of a list or a field as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from lexicon.exchange.answering import Teams, answering
from lexicon.exchange.as_prose import as_prose
from lexicon.exchange.draft import Drafting, Item
from lexicon.targets.exports.seen import SeenList
from lexicon.yamlfile.append import item_lines
from lexicon.yamlfile.inline import inline

FIRST_VERSION = "0.1.0"


@dataclass(frozen=True, slots=True)
class Header:
    """What all imported entries share; `options` are the target's where there is one already.

    `owner` answers for what no text of the CRM gives to one of the `teams`.
    """

    drafting: Drafting
    owner: str
    review_by: str
    options: Mapping[str, object] | None = None
    teams: Teams = field(default_factory=dict)

    def answering(self, seen: SeenList) -> str:
        """The team that the CRM's texts give it to; "" where they do not, or disagree."""
        return answering(seen.owners, self.teams)


def head(kind: str, name: str, seen: SeenList, header: Header, lacking: int) -> Item:
    """The keys that every kind of entry has; `lacking` is how many labels of values are missing."""
    return dict(_head(kind, name, seen, header, lacking))


def text(head: Item, items: Iterable[Item] = ()) -> str:
    """The file of an entry: its head, and the values of a picklist."""
    schema = f"# yaml-language-server: $schema=../../schema/{head['kind']}.json"
    header = [f"{key}: {inline(value)}" for key, value in head.items()]
    values = [line for item in items for line in item_lines(item, 2)]
    return "\n".join([schema, *header, *(["values:"] if values else []), *values]) + "\n"


def _head(
    kind: str, name: str, seen: SeenList, header: Header, lacking: int
) -> Iterator[tuple[str, object]]:
    drafting = header.drafting
    human = name.replace("_", " ").capitalize()
    labels = drafting.labels(seen.labels) or dict.fromkeys(drafting.languages, human)
    yield "id", name
    yield "kind", kind
    yield "version", FIRST_VERSION
    yield "status", "draft"
    yield "owner", header.answering(seen) or header.owner
    yield "review_by", header.review_by
    yield "names", {language: {"label": label} for language, label in labels.items()}
    told = drafting.labels(seen.descriptions)
    definition = {language: as_prose(text) for language, text in told.items()}
    if definition:
        yield "definition", definition
    if drafting.crm:
        yield "crm", {drafting.crm: seen.name}
    lacking += len(drafting.languages) - len(labels)
    silent = list(_silent(drafting, definition, labels, lacking))
    if silent:
        yield "silence", silent


def _silent(
    drafting: Drafting, definition: Mapping[str, str], labels: Mapping[str, str], lacking: int
) -> Iterator[Item]:
    """What a check would find: nothing stands for a definition that nobody wrote."""
    first = drafting.spoken[0]
    if not definition:
        label = labels.get(first) or next(iter(labels.values()))
        reason = drafting.in_words("definition", label=label)[first]
        yield {"rule": "definition_missing", "reason": reason}
    reason = drafting.in_words("untranslated")[first]
    if lacking:
        yield {"rule": "label_missing", "reason": reason}
    if definition and len(definition) < len(drafting.languages):
        yield {"rule": "translation_missing", "reason": reason}
