"""Where a dictionary names a team or a calendar of the manifest."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lexicon.findings import Keys
from lexicon.model.dictionary import Dictionary

if TYPE_CHECKING:
    from lexicon.model.kinds.agreement import Clause
    from lexicon.model.kinds.funnel import Funnel, Transition

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
    for funnel in dictionary.funnels:
        yield from _teams_of_funnel(funnel)
    for agreement in dictionary.agreements:
        for position, clause in enumerate(agreement.clauses):
            yield agreement.ref, ("clauses", position, "from"), clause.from_
            yield agreement.ref, ("clauses", position, "to"), clause.to
    for procedure in dictionary.procedures:
        for position, step in enumerate(procedure.steps):
            yield procedure.ref, ("steps", position, "by"), step.by


def calendars_named(dictionary: Dictionary) -> Iterator[Mention]:
    """Every place that names a calendar."""
    timed: tuple[tuple[str, str, tuple[Transition | Clause, ...]], ...] = (
        *((item.ref, "transitions", item.transitions) for item in dictionary.funnels),
        *((item.ref, "clauses", item.clauses) for item in dictionary.agreements),
    )
    for entry, key, items in timed:
        for position, item in enumerate(items):
            if item.calendar is not None:
                yield entry, (key, position, "calendar"), item.calendar


def _teams_of_funnel(funnel: Funnel) -> Iterator[Mention]:
    for place, section in enumerate(funnel.sections):
        for position, team in enumerate(section.responsible):
            yield funnel.ref, ("sections", place, "responsible", position), team
        for stage, team in section.holder.items():
            yield funnel.ref, ("sections", place, "holder", stage), team
    for place, transition in enumerate(funnel.transitions):
        yield funnel.ref, ("transitions", place, "by"), transition.by
