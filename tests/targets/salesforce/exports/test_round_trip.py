"""What we make for an org reads back as the lists that it was made from, nothing lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from lexicon.look.prose import plain
from lexicon.model.value_set import ResolvedValue, ValueSet, value_sets
from lexicon.source.load import load
from lexicon.targets.exports.document import Document
from lexicon.targets.exports.recognise import read_export
from lexicon.targets.exports.seen import SeenList, SeenValue
from lexicon.targets.salesforce import TARGET
from lexicon.targets.salesforce.components import component
from lexicon.targets.salesforce.options import SalesforceOptions
from lexicon.targets.target import Files, Job
from tests.targets.picklists import deprecated, job_of, picklist, value
from tests.targets.sample import sample_job
from tests.tools import ROOT

GENERATED = ROOT / "generated" / "salesforce"
ATTRIBUTES = ("closed", "won", "converted", "probability", "forecast")


def ours() -> Job:
    """Our own dictionary."""
    dictionary = load(ROOT).dictionary
    assert dictionary is not None
    return Job(dictionary, value_sets(dictionary), SalesforceOptions())


def sample() -> Job:
    """Deprecated values and texts that a careless quoting breaks."""
    return sample_job(SalesforceOptions())


def lists_of_fields() -> Job:
    """Lists that stand in the field itself, one with a value that nobody translated."""
    values = (value("good", "Good", "Bon"), value("odd", "Odd", "", **deprecated()))
    grade = picklist("grade", *values, default="good", crm={"salesforce": "Lead.Grade__c"})
    size = picklist("size", value("big"), crm={"salesforce": "Account.Size__c"})
    return job_of(SalesforceOptions(), grade, size)


@dataclass(frozen=True)
class Read:
    """What the readers found: the lists by name, and French labels by list and own label."""

    lists: dict[str, SeenList]
    french: dict[tuple[str, str], str | None]


def read(files: Files) -> Read:
    """All files that any reader knows."""
    found = [read_export(Document(name, content)) or () for name, content in files.items()]
    lists = [item for of_file in found for item in of_file]
    return Read(
        {item.name: item for item in lists if item.keyed_by == "code" and not item.offers},
        {
            (item.name, value.code): value.labels["fr"]
            for item in lists
            for value in item.values
            if item.keyed_by == "label"
        },
    )


@pytest.mark.parametrize("made", [ours, sample, lists_of_fields])
def test_every_list_comes_back_as_it_was(made: Callable[[], Job]) -> None:
    job = made()
    found = read(TARGET.render(job))
    assert sorted(found.lists) == sorted(component(item).name for item in job.value_sets)
    assert len(found.french) == sum(len(item.values) for item in job.value_sets)
    for value_set in job.value_sets:
        assert read_back(component(value_set).name, found) == expected(value_set)


def test_what_is_committed_is_what_is_read_here() -> None:
    files = {
        path.relative_to(GENERATED).as_posix(): path.read_bytes()
        for path in Path(GENERATED).rglob("*.xml")
    }
    job = ours()
    found = read(files)
    for value_set in job.value_sets:
        assert read_back(component(value_set).name, found) == expected(value_set)


def read_back(name: str, found: Read) -> list[tuple[object, ...]]:
    return [_read(value, name, found) for value in found.lists[name].values]


def _read(value: SeenValue, name: str, found: Read) -> tuple[object, ...]:
    said, label = value.attributes, value.labels[""]
    attributes = [said.get(attribute) for attribute in ATTRIBUTES if attribute in said]
    french = found.french[name, label or ""]
    return (value.code, label, french, value.is_active, said["default"], attributes)


def expected(value_set: ValueSet) -> list[tuple[object, ...]]:
    """What an org can hold of a list, in the list's order; it trims the labels."""
    known = component(value_set).name
    return [
        (
            value.code("salesforce"),
            value.label("en").strip(),
            value.names["fr"].label.strip() if "fr" in value.names else None,
            value.is_active,
            value.is_default,
            _attributes(value, known),
        )
        for value in value_set.values
    ]


def _attributes(value: ResolvedValue, known: str) -> list[object]:
    if known == "LeadStatus":
        return [bool(value.converted)]
    if known == "OpportunityStage":
        percent = round(value.probability or 0)
        return [bool(value.closed), bool(value.won), percent, value.forecast]
    return []


def test_a_description_begins_with_the_definition() -> None:
    job = ours()
    seen = read(TARGET.render(job)).lists
    for value_set in job.value_sets:
        told = seen[component(value_set).name].values
        starts = [plain(value.definition["en"])[:30] for value in value_set.values]
        descriptions = [str(item.attributes["description"]) for item in told]
        assert [text[: len(start)] for text, start in zip(descriptions, starts, strict=True)] == (
            starts
        )
