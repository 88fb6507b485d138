"""Salesforce's own library reads the project: to metadata and back, byte for byte."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from lexicon.model.value_set import value_sets
from lexicon.source.load import load
from lexicon.targets.salesforce import TARGET
from lexicon.targets.salesforce.options import SalesforceOptions, options_of
from lexicon.targets.salesforce.standard_value_sets import STANDARD_VALUE_SETS
from lexicon.targets.target import Job
from tests.targets.golden import write_files
from tests.targets.picklists import deprecated, job_of, picklist, value
from tests.targets.sample import sample_job
from tests.tools import ROOT, need, run_node

LIBRARY = "@salesforce/source-deploy-retrieve"
SOURCE = "force-app/main/default/"


def sample() -> Job:
    """Texts that a careless quoting breaks, and a version of the API that is not ours."""
    return sample_job(SalesforceOptions(api_version=60))


def ours() -> Job:
    """Our own dictionary: several fields of one object, long helps."""
    dictionary = load(ROOT).dictionary
    assert dictionary is not None
    return Job(dictionary, value_sets(dictionary), SalesforceOptions(language="fr"))


def lists_of_fields() -> Job:
    """Lists that stand in the field itself: a value that nobody translated, one that depends."""
    values = (value("good", "Good -- 'very'", "Bon"), value("odd", "Odd", "", **deprecated()))
    grade = picklist("grade", *values, crm={"salesforce": "Lead.Grade__c"})
    size = picklist("size", *values, crm={"salesforce": "Lead.Size__c"})
    told = {
        "required": True,
        "controlling_field": "Grade__c",
        "dependent_values": {"good": ["odd", "good"], "odd": ["odd"]},
        "default_value": '"good"',
        "track_history": True,
        "security_classification": "Confidential",
    }
    partners = {
        "label": "P & P",
        "labels": {"fr": "P et P", "de": "P und P"},
        "values": {"Size__c": ["good"], "Grade__c": "all"},
    }
    options = {
        "apex": False,
        "fields": {"Lead.Size__c": told},
        "sorted": ["Lead.Size__c"],
        "record_types": {"Lead.Partners": partners},
    }
    return job_of(SalesforceOptions.model_validate(options), grade, size)


@pytest.mark.parametrize("made", [sample, ours, lists_of_fields])
def test_source_becomes_metadata_and_source_again(tmp_path: Path, made: Callable[[], Job]) -> None:
    need(LIBRARY)
    job = made()
    files = TARGET.render(job)
    write_files(tmp_path / "project", files)
    folders = [str(tmp_path / name) for name in ("project/force-app", "metadata", "back")]
    script = Path(__file__).with_name("convert.cjs")
    done = run_node(script, f"{options_of(job).api_version:.1f}", *folders)
    assert done.stderr == ""
    back = tmp_path / "back" / "main" / "default"
    read = {path.relative_to(back).as_posix(): path for path in back.rglob("*.*")}
    read.pop("objects/Lead/Lead.object-meta.xml")  # the library adds what we do not own
    written = {name.removeprefix(SOURCE): name for name in files if name.startswith(SOURCE)}
    assert sorted(read) == sorted(written)
    assert {name: read[name].read_bytes() for name in read} == {
        name: files[written[name]] for name in written
    }
    assert _without_comments(files["manifest/package.xml"]) == done.stdout


def test_the_names_of_the_standard_sets_are_all_there() -> None:
    registry = Path(need(LIBRARY), "lib/src/registry/stdValueSetRegistry.json")
    assert set(json.loads(registry.read_text("utf-8"))["fullnames"]) == STANDARD_VALUE_SETS


def _without_comments(document: bytes) -> str:
    lines = document.decode().splitlines(keepends=True)
    return "".join(line for line in lines if not line.startswith("<!--"))
