"""The end of a workshop: what was chosen becomes proposals, and a page to sign."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lexicon.adoption.store.opened import Store
from lexicon.briefs.workshop import acts
from lexicon.briefs.workshop.choice import Choices
from lexicon.briefs.workshop.minutes import Met, Minutes, minutes_of
from lexicon.briefs.workshop.opening import keep_agreement
from lexicon.briefs.workshop.outcome import Outcome, outcome
from lexicon.briefs.workshop.paper import paper
from lexicon.briefs.workshop.phases import must
from lexicon.briefs.workshop.record import Role, Session
from lexicon.briefs.workshop.room import Room, room
from lexicon.briefs.workshop.settle import Settled, settle
from lexicon.briefs.workshop.trial import ground_of
from lexicon.history.signing import Signing
from lexicon.languages.words import load_words
from lexicon.look.spreadsheet import table
from lexicon.model.manifest import Manifest
from lexicon.project.state import State, open_state

HEADINGS = ("person", "team", "scenario", "answer")


@dataclass(frozen=True, eq=False)
class Concluded:
    """What was written, or the findings because of which nothing was, and the page to sign."""

    settled: Settled
    paper: str


def tried(state: State, choices: Choices) -> Outcome:
    """What would come of some choices, were the workshop closed now. Raises as `outcome` does."""
    by = heads(state.dictionary.manifest, ())
    return outcome(ground_of(state), choices, Session(state.today.isoformat(), by))


def conclude(
    store: Store, root: Path, name: str, seen: int, by: Sequence[Role], signing: Signing
) -> Concluded:
    """Write all choices as proposals, then keep the page; a workshop closed already stays so.

    Raises Moved, NotNow, NoSuchWorkshop, StoreFault, and as `settle` does.
    """
    now = store.now()
    found = room(store, name)
    must("choose", found.phase)
    if found.row.revision != seen:
        raise acts.Moved
    session = Session(_day(signing).isoformat(), tuple(by) or roles(found, root, _day(signing)))
    settled = settle(root, found.choices, session, signing, now)
    if settled.made.findings:
        return Concluded(settled, "")
    keep_agreement(store, found, settled.made.trial.ground.state.dictionary)
    made = paper(pages(found, settled.made, session.on))
    acts.close(store, name, seen, made)
    return Concluded(settled, made)


def pages(found: Room, made: Outcome, on: str) -> Iterable[Minutes]:
    """The minutes in every language of the dictionary."""
    met = Met(found.plan, on, found.present, found.choices)
    return (minutes_of(met, made, code) for code in made.trial.dictionary.languages)


def roles(found: Room, root: Path, today: date) -> tuple[Role, ...]:
    """Who decides: the heads of the teams that take part."""
    manifest = open_state(root, today).dictionary.manifest
    return heads(manifest, {seat.team for seat in found.present})


def heads(manifest: Manifest, teams: Iterable[str]) -> tuple[Role, ...]:
    """The heads of some teams; of all where none of them is known."""
    wanted = [name for name in manifest.teams if name in set(teams)] or list(manifest.teams)
    return tuple(manifest.teams[name].head or f"head of {name}" for name in wanted)


def origin(found: Room, language: str, day: str) -> str:
    """Where a proposal comes from, as its comment says."""
    words = load_words("lexicon.briefs.workshop", "outcome", language)
    return str(words["origin"]).format(title=found.plan.title, day=day)


def baseline(found: Room) -> str:
    """What everybody said of the scenarios, as CSV: the agreement that the next wave starts from.

    People stand as numbers that mean nothing elsewhere.
    """
    numbers = {seat.id: str(place) for place, seat in enumerate(found.given.seats, 1)}
    teams = {seat.id: seat.team for seat in found.given.seats}
    rows = (
        (numbers[item.seat], teams[item.seat], item.topic.about, item.value)
        for item in found.given.answers
        if item.topic.kind == "scenario" and item.seat in numbers
    )
    return table([HEADINGS, *sorted(rows)])


def _day(signing: Signing) -> date:
    """The day of the signing, where those who sign are."""
    return date.fromisoformat(signing.time[:10])
