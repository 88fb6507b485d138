"""A package: one module a list with its types, what they share, an index, and what npm needs."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from lexicon.model.value_set import ResolvedValue, ValueSet
from lexicon.naming import camel, constant, filed, kebab, pascal, safe
from lexicon.targets.block_comment import block_comment
from lexicon.targets.symbols import taken_symbols
from lexicon.targets.target import Files, Job, TargetFault, mark
from lexicon.targets.template import environment
from lexicon.targets.texts import in_default, labels, meaning, outdated, spoken
from lexicon.targets.typescript.options import TypeScriptOptions
from lexicon.targets.typescript.quoting import key, literal, prose
from lexicon.targets.typescript.reserved import TYPES, WORDS

_TEMPLATES = ("index", "picklist", "list")


@dataclass(frozen=True, slots=True)
class Member:
    """One value as the template writes it."""

    value: ResolvedValue
    constant: str
    doc: tuple[str, ...]
    labels: dict[str, str]
    definitions: dict[str, str]
    codes: dict[str, str]
    attributes: dict[str, str]
    reasons: dict[str, str]
    replaced_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Module:
    """One list as the template writes it."""

    id: str
    name: str
    mark: str
    type_name: str
    companion: str
    doc: tuple[str, ...]
    labels: dict[str, str]
    default: str | None
    members: tuple[Member, ...]


def render(job: Job) -> Files:
    """Path below the output folder → content."""
    assert isinstance(job.options, TypeScriptOptions)  # noqa: S101
    modules = [_module(value_set, job) for value_set in job.value_sets]
    filters: dict[str, Callable[..., str]] = {"literal": literal, "key": key, "doc": block_comment}
    templates = environment(__package__, filters)
    title = prose(in_default(job.dictionary.manifest.name, job))
    named = {"package": job.options.package, "version": job.dictionary.manifest.version}
    quoted = {name: json.dumps(text) for name, text in named.items()}
    written = {
        "package.json": templates.get_template("package.json.j2").render(quoted),
    }
    shared = {"modules": modules, "title": title, "languages": job.languages}
    for code, types, export in (("js", "d.ts", "export "), ("cjs", "d.cts", "")):
        for kind, ending in (("js", code), ("d.ts", types)):
            facts = {**shared, "export": export, "ending": code}
            index, common, listed = (
                templates.get_template(f"{name}.{kind}.j2")
                for name in ("index", "picklist", "list")
            )
            written[f"index.{ending}"] = index.render(facts)
            written[f"picklist.{ending}"] = common.render(facts)
            for module in modules:
                written[f"lists/{module.name}.{ending}"] = listed.render(module=module, **facts)
    return {name: text.encode() for name, text in sorted(written.items())}


def faults(job: Job) -> Iterable[TargetFault]:
    """Lists that would share a name in the package."""
    return taken_symbols(job.value_sets, _names)


def _names(id_: str) -> tuple[str, ...]:
    return _type_name(id_), f"{_type_name(id_)}Open", _companion(id_), f"{_companion(id_)}Meta"


def _module(value_set: ValueSet, job: Job) -> Module:
    ids = {value.id for value in value_set.values}
    label = value_set.label(job.language)
    return Module(
        id=value_set.id,
        name=kebab(filed(value_set.id)),
        mark=mark(value_set),
        type_name=_type_name(value_set.id),
        companion=_companion(value_set.id),
        doc=(prose(in_default(value_set.definition, job) or label),),
        labels=labels(value_set, job),
        default=value_set.default if value_set.default in ids else None,
        members=tuple(_member(value, ids, job) for value in value_set.values),
    )


def _member(value: ResolvedValue, known: set[str], job: Job) -> Member:
    replaced_by = tuple(name for name in value.replaced_by if name in known)
    return Member(
        value=value,
        constant=constant(value.id),
        doc=tuple(_doc(value, replaced_by, job)),
        labels=labels(value, job),
        definitions=spoken(value.definition, job),
        codes=dict(sorted(value.codes.items())),
        attributes=dict(_attributes(value)),
        reasons=spoken(value.deprecated.reason, job) if value.deprecated else {},
        replaced_by=replaced_by,
    )


def _doc(value: ResolvedValue, replaced_by: Iterable[str], job: Job) -> Iterator[str]:
    yield prose(meaning(value, job))
    if value.deprecated:
        why = outdated(value.deprecated, map(constant, replaced_by), job, "tag")
        yield f"@deprecated {prose(why)}"


def _attributes(value: ResolvedValue) -> Iterator[tuple[str, str]]:
    for name in ("probability", "closed", "won", "converted", "forecast"):
        given = getattr(value, name)
        if given is not None:
            yield name, json.dumps(given)


def _type_name(id_: str) -> str:
    return safe(pascal(id_), TYPES)


def _companion(id_: str) -> str:
    return safe(camel(id_), WORDS)
