"""What a workshop shows once the wall is open: walls of words, counted answers, counted votes."""

from __future__ import annotations

from lexicon.briefs.workshop.plan import Topic, TopicKind
from lexicon.briefs.workshop.room import Room
from lexicon.briefs.workshop.tally import Tally, most_contested, tally
from lexicon.briefs.workshop.wall import TermWall, term_wall
from lexicon.model.dictionary import Dictionary


def walls(room: Room) -> tuple[TermWall, ...]:
    """One wall a word, in the order of the plan."""
    return tuple(term_wall(name, room.given) for name in room.plan.terms)


def decision_tallies(room: Room, dictionary: Dictionary) -> tuple[Tally, ...]:
    """How often each option was answered, in the order of the plan."""
    return _tallies("decision", room.plan.decisions, room, dictionary)


def scenario_tallies(room: Room, dictionary: Dictionary) -> tuple[Tally, ...]:
    """The same of the cases, those that divide the teams first."""
    names = tuple(item.id for item in room.plan.scenarios)
    return most_contested(_tallies("scenario", names, room, dictionary))


def wording_tally(room: Room, entry: str) -> Tally:
    """The votes on the definitions of one entry, by team."""
    wordings = tuple(item.id for item in room.wordings if item.entry == entry)
    by_id = {seat.id: seat for seat in room.given.seats}
    cast = [(by_id[item.seat], item.wording) for item in room.votes if item.entry == entry]
    return tally(entry, wordings, cast, len(room.present))


def _tallies(
    kind: TopicKind, names: tuple[str, ...], room: Room, dictionary: Dictionary
) -> tuple[Tally, ...]:
    return tuple(
        tally(name, room.plan.options(topic, dictionary), room.given.of(topic), len(room.present))
        for name in names
        for topic in (Topic(kind, name),)
    )


def winner(room: Room, entry: str) -> dict[str, str]:
    """The definition that most people voted for, in its language: what the group starts from.

    Where two have as many votes, and where nobody voted, there is none.
    """
    votes = [item.wording for item in room.votes if item.entry == entry]
    counted = [(votes.count(item.id), item) for item in room.wordings if item.entry == entry]
    most = max((number for number, _ in counted), default=0)
    first = [item for number, item in counted if number == most]
    return {first[0].language: first[0].text} if most and len(first) == 1 else {}
