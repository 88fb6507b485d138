"""What a workshop came to, ready to be printed: decided, worded, changed, left open, who signs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lexicon.briefs.workshop.choice import Choices, LeftOpen
from lexicon.briefs.workshop.mending import Mend
from lexicon.briefs.workshop.outcome import Outcome
from lexicon.briefs.workshop.plan import Plan
from lexicon.briefs.workshop.record import Role
from lexicon.briefs.workshop.seats import Seat
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.decision import Decision
from lexicon.model.manifest import Manifest
from lexicon.quiz.labels import called
from lexicon.quiz.question import said


@dataclass(frozen=True, slots=True)
class Settled:
    """A question and its answer in one language; `because` may be empty."""

    question: str
    answer: str
    meaning: str
    because: str


@dataclass(frozen=True, slots=True)
class Defined:
    """A word and the definition that the group gave it; "" where one still has to translate it."""

    label: str
    text: str
    is_missing: bool


@dataclass(frozen=True, slots=True)
class Changed:
    """An entry that is proposed now, its version, and how much the change weighs."""

    label: str
    version: str
    level: str


@dataclass(frozen=True, slots=True)
class Open:
    """What nobody could settle, and until when the sponsor decides it; "" for no day yet."""

    question: str
    until: str


@dataclass(frozen=True, slots=True)
class Minutes:
    """The page in one language."""

    language: str
    title: str
    on: str
    people: Mapping[str, int]
    settled: tuple[Settled, ...]
    defined: tuple[Defined, ...]
    changed: tuple[Changed, ...]
    open: tuple[Open, ...]
    reread: tuple[str, ...]
    """Words whose meaning moved while their definition still says what it said."""
    mends: tuple[Mend, ...]
    signers: tuple[str, ...]
    sponsor: str


@dataclass(frozen=True)
class Met:
    """What was decided in a workshop, and by how many of which team."""

    plan: Plan
    on: str
    seats: tuple[Seat, ...]
    choices: Choices


def minutes_of(met: Met, made: Outcome, language: str) -> Minutes:
    """The minutes in one language."""
    dictionary = made.trial.dictionary
    manifest = dictionary.manifest
    teams = {seat.team for seat in met.seats}
    return Minutes(
        language,
        met.plan.title,
        met.on,
        {
            team_called(team, manifest, language): sum(seat.team == team for seat in met.seats)
            for team in sorted(teams)
        },
        tuple(_settled(met.choices, dictionary, language)),
        tuple(_defined(met.choices, dictionary, language)),
        tuple(
            Changed(called(item.reference, dictionary, language), item.entry.version, item.level)
            for item in made.proposals
        ),
        tuple(_open(met, dictionary, language)),
        tuple(called(name, dictionary, language) for name in to_reread(met.choices, made)),
        made.mends,
        signers(manifest, language),
        manifest.approval.sponsor_called(language),
    )


def to_reread(choices: Choices, made: Outcome) -> Iterator[str]:
    """Stages and agreements that a choice changed, and whose definition nobody wrote anew."""
    worded = {item.entry for item in choices.wordings}
    for proposal in made.proposals:
        kind = proposal.reference.partition("/")[0]
        is_moved = kind in ("stage", "agreement") and proposal.level == "major"
        if is_moved and proposal.reference not in worded:
            yield proposal.reference


def unsettled(plan: Plan, choices: Choices, dictionary: Dictionary) -> tuple[LeftOpen, ...]:
    """All that was asked and not settled: with the day that was named for it, or with none."""
    taken = {item.decision for item in choices.taken} | {item.entry for item in choices.wordings}
    named = {item.about: item for item in choices.left if item.about not in taken}
    for name in plan.decisions:
        decision = dictionary.get(name)
        if isinstance(decision, Decision) and decision.chosen is None and name not in taken:
            named.setdefault(name, LeftOpen(name, ""))
    return tuple(named.values())


def signers(manifest: Manifest, language: str) -> tuple[str, ...]:
    """The roles whose names stand under the page: each team's head."""
    heads = (team.head or said(team.names, language, name) for name, team in manifest.teams.items())
    return tuple(role_called(head, language) for head in heads)


def role_called(role: Role, language: str) -> str:
    """A role in a language, or as it is written where it is in none."""
    return role if isinstance(role, str) else said(dict(role), language)


def team_called(name: str, manifest: Manifest, language: str) -> str:
    """What people call a team."""
    team = manifest.teams.get(name)
    return said(team.names, language, name) if team else name


def _settled(choices: Choices, dictionary: Dictionary, language: str) -> Iterator[Settled]:
    for choice in choices.taken:
        decision = dictionary.get(choice.decision)
        if isinstance(decision, Decision):
            option = next(item for item in decision.options if item.id == choice.option)
            label = {code: names.label for code, names in option.names.items()}
            because = decision.decided.because if decision.decided else {}
            yield Settled(
                said(decision.question, language),
                said(label, language, option.id),
                said(option.definition, language),
                said(because, language),
            )


def _defined(choices: Choices, dictionary: Dictionary, language: str) -> Iterator[Defined]:
    for wording in choices.wordings:
        label, text = (
            called(wording.entry, dictionary, language),
            wording.texts.get(language, "").strip(),
        )
        yield Defined(label, text or next(iter(wording.texts.values()), ""), not text)


def _open(met: Met, dictionary: Dictionary, language: str) -> Iterator[Open]:
    for item in unsettled(met.plan, met.choices, dictionary):
        entry = dictionary.get(item.about)
        is_question = isinstance(entry, Decision)
        question = said(entry.question, language) if isinstance(entry, Decision) else ""
        name = called(item.about, dictionary, language)
        yield Open(question if is_question and question else name, item.until)
