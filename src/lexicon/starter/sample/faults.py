"""What goes wrong in a CRM: which record it can happen to, and what it then looks like."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from lexicon.starter.sample.contact import Contact, written

Change = Callable[[Contact], Contact]
Fits = Callable[[Contact], bool]


@dataclass(frozen=True, slots=True)
class Fault:
    """`kind` is what an audit calls it, `case` tells its variants apart; `many` among 5,000."""

    kind: str
    case: str
    many: int
    fits: Fits
    change: Change


@dataclass(frozen=True, slots=True)
class Twins:
    """Two records of one person: `change` makes the first like the second; `many` pairs."""

    kind: str
    many: int
    fits: Fits
    change: Callable[[Contact, Contact], Contact]


def _at(*stages: str) -> Fits:
    """At one of some stages, and never sent back."""
    return lambda one: one.stage in stages and not one.has("recycled")


def _with(column: str) -> Fits:
    return lambda one: one.has(column)


def _sent_back(one: Contact) -> bool:
    return one.stage == "lead" and one.has("recycled")


def _in_two_words(one: Contact) -> bool:
    return _at("prospect")(one) and "_" in one.cells["lead_source"]


def _quiet(one: Contact) -> bool:
    """A lead whom nobody has to call."""
    return _at("lead")(one) and not one.has("demo_requested")


def _cell(column: str, text: str) -> Change:
    return lambda one: one.but(**{column: text})


def _source(how: Callable[[str], str]) -> Change:
    return lambda one: one.but(lead_source=how(one.cells["lead_source"]))


def _moved(*columns: str, days: int) -> Change:
    """Those of some moments that are there, some days later."""

    def moved(one: Contact) -> Contact:
        there = [name for name in columns if one.has(name)]
        return one.but(**{name: written(one.moment(name) + timedelta(days=days)) for name in there})

    return moved


def _skipping(stage: str) -> Change:
    """The history without one stage: what is left is a way that the funnel does not have."""

    def skipped(one: Contact) -> Contact:
        kept = tuple(step for step in one.past if step[0] != stage)
        return Contact(one.number, one.cells, kept)

    return skipped


def _excepted(one: Contact) -> Contact:
    return one.but(
        lifecycle_stage="mql",
        exception_granted_by="head of sales",
        exception_granted_at=written(one.past[-1][1]),
        exception_reason="A partner asked us to.",
    )


_HANDED_OVER = ("demo_requested_at", "became_mql_at")
_LISTED, _MISFIT, _RANGE = "value_not_listed", "value_misfit", "value_out_of_range"
_STAGE, _LATE = "stage_contradicted", "deadline_missed"
FAULTS = (
    Fault(_LISTED, "case", 14, _at("prospect"), _source(str.upper)),
    Fault(_LISTED, "spaces", 9, _in_two_words, _source(lambda one: one.replace("_", "  "))),
    Fault(_LISTED, "accents", 8, _at("prospect"), _cell("lead_source", "EVENEMENT")),
    Fault(_LISTED, "combined", 7, _at("lead"), _cell("lead_source", "event, partner")),
    Fault(_LISTED, "unknown", 5, _at("lead"), _cell("lead_source", "Carrier pigeon")),
    Fault(_MISFIT, "number", 6, _at("prospect"), _cell("company_size", "about fifty")),
    Fault(_MISFIT, "money", 4, _at("opportunity"), _cell("deal_amount", "to be agreed")),
    Fault(_MISFIT, "yes_or_no", 5, _at("prospect"), _cell("consent", "perhaps")),
    Fault(_MISFIT, "moment", 5, _quiet, _cell("became_mql_at", "2026-02-30 10:00")),
    Fault(_RANGE, "too_much", 6, _at("prospect"), _cell("lead_score", "120")),
    Fault(_RANGE, "too_little", 5, _at("contact"), _cell("company_size", "0")),
    Fault(_STAGE, "too_far", 18, _quiet, _cell("lifecycle_stage", "mql")),
    Fault(_STAGE, "not_far_enough", 15, _at("lead"), _cell("lifecycle_stage", "prospect")),
    Fault(_STAGE, "not_signed", 6, _at("opportunity"), _cell("lifecycle_stage", "client")),
    Fault(_STAGE, "sent_back", 12, _sent_back, _cell("lifecycle_stage", "sal")),
    Fault("dates_out_of_order", "", 10, _with("qualified_at"), _moved("r0_held_at", days=-20)),
    Fault("date_in_future", "", 4, _with("signed_at"), _moved("signed_at", days=366)),
    Fault(_LATE, "first_call", 22, _with("accepted_at"), _moved(*_HANDED_OVER, days=-9)),
    Fault(_LATE, "never_called", 9, _at("client"), _cell("first_contacted_at", "")),
    Fault(_LATE, "meeting", 11, _with("r0_held_at"), _moved("accepted_at", days=-14)),
    Fault("transition_impossible", "", 8, _with("accepted_at"), _skipping("mql")),
    Fault("stage_excepted", "", 9, _quiet, _excepted),
    Fault("field_empty", "fit", 40, _quiet, _cell("fit", "")),
    Fault("field_empty", "lead_source", 60, _at("contact", "prospect"), _cell("lead_source", " ")),
)


def _same_email(one: Contact, other: Contact) -> Contact:
    return one.but(email=f" {other.cells['email'].upper()}")


def _same_person(one: Contact, other: Contact) -> Contact:
    name, company = other.cells["name"], other.cells["company"]
    return one.but(name=name.upper().replace(" ", "  "), company=company.replace("i", "í"))


TWINS = (
    Twins("same_email", 16, _at("prospect"), _same_email),
    Twins("same_person", 12, _at("prospect"), _same_person),
)
