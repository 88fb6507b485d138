"""One file a list with the numbers it has for ever, what they share, and buf's settings."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lexicon.model.value_set import ResolvedValue, ValueSet
from lexicon.targets.protobuf.limits import UNSPECIFIED
from lexicon.targets.protobuf.names import SHARED, enum_name, file_name, value_name
from lexicon.targets.protobuf.options import ProtobufOptions
from lexicon.targets.protobuf.quoting import comment, literal
from lexicon.targets.target import Files, Job, mark
from lexicon.targets.template import environment
from lexicon.targets.texts import in_default, labels, meaning, outdated, spoken


@dataclass(frozen=True, slots=True)
class Member:
    """One value as the template writes it; `facts` are lines of `name: value`."""

    name: str
    number: int
    comments: tuple[str, ...]
    deprecated: bool
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """One list as the template writes it."""

    mark: str
    enum_name: str
    comment: str
    unspecified: str
    facts: tuple[str, ...]
    reserved_numbers: tuple[int, ...]
    reserved_names: tuple[str, ...]
    members: tuple[Member, ...]


def render(job: Job) -> Files:
    """Path below the output folder → content."""
    assert isinstance(job.options, ProtobufOptions)  # noqa: S101
    filters: dict[str, Callable[..., str]] = {"literal": literal, "comment": comment}
    templates = environment(__package__, filters)
    package = job.options.package
    folder = package.replace(".", "/")
    shared = f"{folder}/{SHARED}.proto"
    options = templates.get_template("options.j2")
    written = {
        "buf.yaml": templates.get_template("buf.j2").render(),
        shared: options.render(package=package, extension=job.options.extension),
    }
    template = templates.get_template("list.j2")
    for item in job.value_sets:
        text = template.render(list=_listed(item, job), package=package, shared=shared)
        written[f"{folder}/{file_name(item.id)}"] = text
    return {name: text.encode() for name, text in sorted(written.items())}


def _listed(value_set: ValueSet, job: Job) -> Listed:
    label = value_set.label(job.language)
    return Listed(
        mark=mark(value_set),
        enum_name=enum_name(value_set.id),
        comment=in_default(value_set.definition, job) or label,
        unspecified=value_name(value_set.id, UNSPECIFIED),
        facts=tuple(_list_facts(value_set, job)),
        reserved_numbers=tuple(sorted(_reserved_numbers(value_set, job))),
        reserved_names=tuple(sorted(_reserved_names(value_set, job))),
        members=tuple(_member(value, value_set, job) for value in value_set.values),
    )


def _reserved_numbers(value_set: ValueSet, job: Job) -> set[int]:
    """Numbers of old, those of retired values included; 0 is Protobuf's own."""
    assert isinstance(job.options, ProtobufOptions)  # noqa: S101
    written = job.dictionary.picklists[value_set.id].values
    old = {*value_set.reserved_numbers, *(value.number for value in written)}
    gone = old - {value.number for value in value_set.values}
    return {number + job.options.offset for number in gone} - {0}


def _reserved_names(value_set: ValueSet, job: Job) -> set[str]:
    written = job.dictionary.picklists[value_set.id].values
    old = {*value_set.reserved_ids, *(value.key for value in written)}
    gone = old - {value.id for value in value_set.values} - {UNSPECIFIED}
    return {value_name(value_set.id, id_) for id_ in gone}


def _member(value: ResolvedValue, value_set: ValueSet, job: Job) -> Member:
    assert isinstance(job.options, ProtobufOptions)  # noqa: S101
    return Member(
        name=value_name(value_set.id, value.id),
        number=value.number + job.options.offset,
        comments=tuple(_comments(value, value_set, job)),
        deprecated=value.deprecated is not None,
        facts=tuple(_value_facts(value, value_set, job)),
    )


def _comments(value: ResolvedValue, value_set: ValueSet, job: Job) -> Iterator[str]:
    yield meaning(value, job)
    if value.deprecated:
        names = [value_name(value_set.id, name) for name in _replacements(value, value_set)]
        yield outdated(value.deprecated, names, job)


def _list_facts(value_set: ValueSet, job: Job) -> Iterator[str]:
    yield f"id: {literal(value_set.id)}"
    yield from _texts("labels", labels(value_set, job))
    if value_set.default in {value.id for value in value_set.values}:
        yield f"default_id: {literal(value_set.default or '')}"


def _value_facts(value: ResolvedValue, value_set: ValueSet, job: Job) -> Iterator[str]:
    yield f"id: {literal(value.id)}"
    yield from _texts("labels", labels(value, job))
    yield from _texts("definitions", spoken(value.definition, job))
    yield from _texts("codes", dict(sorted(value.codes.items())))
    if value.deprecated:
        yield "deprecation: {"
        yield f"  since: {literal(value.deprecated.since)}"
        yield from _texts("  reasons", spoken(value.deprecated.reason, job))
        for name in _replacements(value, value_set):
            yield f"  replaced_by: {literal(name)}"
        if value.deprecated.sunset:
            yield f"  sunset: {literal(value.deprecated.sunset)}"
        yield "}"
    for name in ("probability", "closed", "won", "converted", "forecast"):
        given = getattr(value, name)
        if given is not None:
            yield f"{name}: {literal(given) if name == 'forecast' else str(given).lower()}"


def _texts(name: str, texts: dict[str, str]) -> Iterator[str]:
    for key, text in texts.items():
        yield f"{name}: {{key: {literal(key)}, value: {literal(text)}}}"


def _replacements(value: ResolvedValue, value_set: ValueSet) -> list[str]:
    known = {item.id for item in value_set.values}
    return [name for name in value.replaced_by if name in known]
