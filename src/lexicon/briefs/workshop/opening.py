"""The agreement that a firm starts from: what all said of the cases before any discussion."""

from __future__ import annotations

from lexicon.adoption.attempts.opening_wave import Said, keep_opening
from lexicon.adoption.pinned import Pinned, pinned
from lexicon.adoption.store.opened import Store
from lexicon.adoption.wave import Wave
from lexicon.briefs.workshop.plan import Topic
from lexicon.briefs.workshop.room import Room
from lexicon.briefs.workshop.seats import Seat
from lexicon.model.dictionary import Dictionary

_PREFIX = "workshop-"


def keep_agreement(store: Store, found: Room, dictionary: Dictionary) -> Wave | None:
    """Keep it as the first wave of these questions; None where there is nothing to keep.

    `dictionary` is the one from before the workshop. Only cases that measure and have an answer
    under it are kept: public ones measure nothing. Raises StoreFault.
    """
    asked = tuple(_asked(found, dictionary))
    people = {seat.id: item for seat, item in _people(found, asked)}
    name = f"{_PREFIX}{found.id[:12]}"
    return keep_opening(store, name, asked, tuple(people.values()), found.row.opened_at)


def _asked(found: Room, dictionary: Dictionary) -> list[Pinned]:
    measuring = (item for item in found.plan.scenarios if item.use == "measure")
    return [pinned(item, dictionary) for item in measuring if item.key(dictionary) is not None]


def _people(found: Room, asked: tuple[Pinned, ...]) -> list[tuple[Seat, Said]]:
    """Whoever has signed in under the own pseudonym, a guest under the seat's."""
    topics = [Topic("scenario", item.question.id) for item in asked]
    said = []
    for seat in found.given.seats:
        own = found.own(seat.id)
        answers = {topic.about: own[topic] for topic in topics if topic in own}
        person = found.people.get(seat.id) or seat.id
        said.append((seat, Said(person, seat.team, seat.language, answers)))
    return said
