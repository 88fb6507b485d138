"""Apex classes: a constant for each value, an enum of all, and a test that counts as coverage."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lexicon.look.prose import plain
from lexicon.model.value_set import ResolvedValue, ValueSet
from lexicon.naming import pascal
from lexicon.targets.salesforce.apex_names import class_name, symbol, test_class
from lexicon.targets.salesforce.components import SOURCE
from lexicon.targets.salesforce.filling import fill
from lexicon.targets.salesforce.help import Help
from lexicon.targets.salesforce.options import language_of, options_of
from lexicon.targets.target import Job
from lexicon.targets.texts import labels


@dataclass(frozen=True, slots=True)
class Constant:
    """A value in a class: its symbol, its code in the org and what stands above it."""

    symbol: str
    code: str
    about: str


def class_files(value_set: ValueSet, job: Job, mark: str) -> Iterator[tuple[str, bytes]]:
    """The class of one list; `mark` says what it is made from."""
    name, language = class_name(value_set, options_of(job)), language_of(job)
    constants = [_constant(value, value_set, job) for value in value_set.values]
    active = [symbol(value) for value in value_set.values if value.is_active]
    about = _sentence(value_set.label(language), plain(value_set.definition.get(language, "")))
    text = fill("apex_class", mark=mark, name=name, about=about, values=constants, active=active)
    yield f"{SOURCE}/classes/{name}.cls", text
    yield f"{SOURCE}/classes/{name}.cls-meta.xml", _meta(job)


def test_files(value_sets: Sequence[ValueSet], job: Job) -> Iterator[tuple[str, bytes]]:
    """One test class for all: an org refuses classes in production that no test runs."""
    options = options_of(job)
    tests = [(f"test{pascal(item.id)}", class_name(item, options)) for item in value_sets]
    path = f"{SOURCE}/classes/{test_class(options)}.cls"
    yield path, fill("apex_test", name=test_class(options), tests=tests)
    yield f"{path}-meta.xml", _meta(job)


def _constant(value: ResolvedValue, value_set: ValueSet, job: Job) -> Constant:
    language = language_of(job)
    said = " / ".join(dict.fromkeys(labels(value, job).values()))
    outdated = "" if value.is_active else Help(job, language).outdated(value, value_set)
    definition = plain(value.definition.get(language, ""))
    about = _sentence(said, " ".join(filter(None, [outdated, definition])))
    return Constant(symbol(value), value.code("salesforce"), about)


def _sentence(head: str, text: str) -> str:
    return f"{head}: {text}" if text else head


def _meta(job: Job) -> bytes:
    return fill("apex_meta", version=f"{options_of(job).api_version:.1f}")
