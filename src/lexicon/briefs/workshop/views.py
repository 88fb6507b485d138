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


def winners(room: Room, entry: str) -> dict[str, str]:
    """The definition that most people voted for, by language: the draft that the group starts from.

    Where two have as many votes, and where nobody voted, there is none.
    """
    votes = [item.wording for item in room.votes if item.entry == entry]
    found: dict[str, str] = {}
    for language in {item.language for item in room.wordings if item.entry == entry}:
        counted = sorted(
            ((votes.count(i.id), i.text) for i in room.wordings
             if (i.entry, i.language) == (entry, language)),
            reverse=True,
        )  # fmt: skip
        most = counted[0][0]
        if most and [number for number, _ in counted].count(most) == 1:
            found[language] = counted[0][1]
    return found
