"""One enumeration a list, and the directives that carry what GraphQL has no word for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from lexicon.model.value_set import ResolvedValue, ValueSet
from lexicon.naming import constant, filed, pascal, safe
from lexicon.targets.graphql.options import GraphQlOptions
from lexicon.targets.graphql.quoting import description, literal, value
from lexicon.targets.symbols import taken_symbols
from lexicon.targets.target import Files, Job, TargetFault, mark
from lexicon.targets.template import environment
from lexicon.targets.texts import in_default, labels, meaning, outdated, spoken

_RESERVED = {
    "Boolean", "Float", "ID", "Int", "Mutation", "PicklistCode", "PicklistText", "Query", "String",
    "Subscription",
}  # fmt: skip
"""Types of GraphQL itself, or of the schema that the lists go into."""
_SHARED = "picklist.graphql"

Arguments = dict[str, object]


@dataclass(frozen=True, slots=True)
class Member:
    """One value as the template writes it."""

    constant: str
    description: str
    reason: str | None
    facts: Arguments


@dataclass(frozen=True, slots=True)
class Listed:
    """One list as the template writes it."""

    mark: str
    type_name: str
    description: str
    facts: Arguments
    members: tuple[Member, ...]


def render(job: Job) -> Files:
    """Path below the output folder → content."""
    assert isinstance(job.options, GraphQlOptions)  # noqa: S101
    filters: dict[str, Callable[..., str]] = {
        "literal": literal,
        "value": value,
        "description": description,
    }
    templates = environment(__package__, filters)
    template = templates.get_template("list.j2")
    told = job.options.directives
    written = {
        f"lists/{filed(item.id)}.graphql": template.render(list=_listed(item, job), directives=told)
        for item in job.value_sets
    }
    if told:
        written[_SHARED] = templates.get_template("picklist.j2").render()
    return {name: text.encode() for name, text in sorted(written.items())}


def faults(job: Job) -> Iterator[TargetFault]:
    """Lists that would share a name, or that have no value: GraphQL knows no empty enumeration."""
    yield from taken_symbols(job.value_sets, lambda id_: (_type_name(id_),))
    for value_set in job.value_sets:
        if not value_set.values:
            facts = {"picklist": value_set.id}
            yield TargetFault("graphql_list_empty", f"picklist/{value_set.id}", ("values",), facts)


def _type_name(id_: str) -> str:
    return safe(pascal(id_), _RESERVED)


def _listed(value_set: ValueSet, job: Job) -> Listed:
    known = {item.id for item in value_set.values}
    label = value_set.label(job.language)
    return Listed(
        mark=mark(value_set),
        type_name=_type_name(value_set.id),
        description=in_default(value_set.definition, job) or label,
        facts=_said(
            id=value_set.id,
            labels=_texts(labels(value_set, job)),
            default=value_set.default if value_set.default in known else None,
        ),
        members=tuple(_member(item, known, job) for item in value_set.values),
    )


def _member(item: ResolvedValue, known: set[str], job: Job) -> Member:
    replaced_by = [name for name in item.replaced_by if name in known]
    return Member(
        constant=constant(item.id),
        description=meaning(item, job),
        reason=_reason(item, replaced_by, job),
        facts=_facts(item, replaced_by, job),
    )


def _reason(item: ResolvedValue, replaced_by: list[str], job: Job) -> str | None:
    if item.deprecated is None:
        return None
    return outdated(item.deprecated, map(constant, replaced_by), job, "since")


def _facts(item: ResolvedValue, replaced_by: list[str], job: Job) -> Arguments:
    old = item.deprecated
    return _said(
        id=item.id,
        number=item.number,
        labels=_texts(labels(item, job)),
        definitions=_texts(spoken(item.definition, job)),
        codes=[{"crm": crm, "code": code} for crm, code in sorted(item.codes.items())],
        deprecatedSince=old.since if old else None,
        deprecatedBecause=_texts(spoken(old.reason, job)) if old else [],
        replacedBy=replaced_by,
        sunset=old.sunset if old else None,
        probability=item.probability,
        closed=item.closed,
        won=item.won,
        converted=item.converted,
        forecast=item.forecast,
    )


def _texts(texts: Mapping[str, str]) -> list[Arguments]:
    return [{"language": language, "text": text} for language, text in texts.items()]


def _said(**arguments: object) -> Arguments:
    """Without what says nothing."""
    return {name: given for name, given in arguments.items() if given not in (None, [])}
