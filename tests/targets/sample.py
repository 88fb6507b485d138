"""The sample dictionary that all tests of targets share, and jobs made from it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from lexicon.model.dictionary import Dictionary
from lexicon.model.value_set import ValueSet, value_sets
from lexicon.source.load import load
from lexicon.targets.target import Job, Options

SAMPLE = Path(__file__).parent
"""The root of a project: it holds `dictionary/`."""


@cache
def sample() -> Dictionary:
    """The sample dictionary; a fault in it is a fault of the tests."""
    loaded = load(SAMPLE)
    assert loaded.findings == ()
    assert loaded.dictionary is not None
    return loaded.dictionary


def sample_value_set(name: str) -> ValueSet:
    """One picklist of the sample, resolved."""
    return next(item for item in value_sets(sample()) if item.id == name)


def sample_job(options: Options) -> Job:
    """What a target is given to render the whole sample."""
    return Job(sample(), value_sets(sample()), options)
