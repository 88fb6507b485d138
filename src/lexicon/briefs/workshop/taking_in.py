"""A sheet of paper as a participant: the same number of a team is the same person."""

from __future__ import annotations

from lexicon.adoption.store.opened import Store
from lexicon.briefs.workshop.acts import Joining, NewId, answer, join
from lexicon.briefs.workshop.filled import Sheet
from lexicon.briefs.workshop.room import Room


def take_in(store: Store, room: Room, sheet: Sheet, new_id: NewId) -> str:
    """Seat whoever filled a sheet, and keep the answers. The seat's id. Raises NotNow, StoreFault.

    A topic that the sheet leaves empty is no answer, even where an earlier sheet had one.
    """
    ticket = f"paper {room.id} {sheet.team} {sheet.person}"
    seat = join(store, room.id, Joining(sheet.team, sheet.language, sheet.shows), ticket, new_id)
    values = {topic: sheet.answers.get(topic, "") for topic in room.plan.topics}
    answer(store, room.id, seat, values, sheet.shows, sheet.language)
    return seat
