"""Where a dictionary names a team or a calendar of the manifest."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.findings import Keys
from lexicon.model.dictionary import Dictionary
from lexicon.model.header import Entry
from lexicon.model.kinds.agreement import Agreement, Clause
from lexicon.model.kinds.funnel import Funnel, Transition
from lexicon.model.kinds.procedure import Procedure

Mention = tuple[str, Keys, str]
"""Entry ("" for the manifest), place, the name as written."""


def teams_named(dictionary: Dictionary) -> Iterator[Mention]:
    """Every place that names a team."""
    approval = dictionary.manifest.approval
    for level in ("major", "minor", "patch"):
        for position, team in enumerate(getattr(approval, level)):
            if team != "owner":
                yield "", ("approval", level, position), team
    for reference, entry in dictionary.entries.items():
        yield reference, ("owner",), entry.owner
        for keys, team in _teams(entry):
            yield reference, keys, team


def calendars_named(dictionary: Dictionary) -> Iterator[Mention]:
    """Every place that names a calendar."""
    timed: tuple[tuple[str, str, tuple[Transition | Clause, ...]], ...] = (
        *((item.ref, "transitions", item.transitions) for item in dictionary.of(Funnel)),
        *((item.ref, "clauses", item.clauses) for item in dictionary.of(Agreement)),
    )
    for entry, key, items in timed:
        for position, item in enumerate(items):
            if item.calendar is not None:
                yield entry, (key, position, "calendar"), item.calendar


def _teams(entry: Entry) -> Iterator[tuple[Keys, str]]:
    if isinstance(entry, Funnel):
        yield from _teams_of_funnel(entry)
    elif isinstance(entry, Agreement):
        for position, clause in enumerate(entry.clauses):
            yield ("clauses", position, "from"), clause.from_
            yield ("clauses", position, "to"), clause.to
    elif isinstance(entry, Procedure):
        for position, step in enumerate(entry.steps):
            yield ("steps", position, "by"), step.by


def _teams_of_funnel(funnel: Funnel) -> Iterator[tuple[Keys, str]]:
    for place, section in enumerate(funnel.sections):
        for position, team in enumerate(section.responsible):
            yield ("sections", place, "responsible", position), team
        for stage, team in section.holder.items():
            yield ("sections", place, "holder", stage), team
    for place, transition in enumerate(funnel.transitions):
        yield ("transitions", place, "by"), transition.by
