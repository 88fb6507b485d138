"""Who takes part, and what they answered: pseudonyms and teams, never names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lexicon.briefs.workshop.plan import Topic


@dataclass(frozen=True, slots=True)
class Seat:
    """One participant; `shows` is their consent to show what they wrote without their name."""

    id: str
    team: str
    language: str
    shows: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """What one participant answered to one topic: a text, or the id of an option."""

    seat: str
    topic: Topic
    value: str


@dataclass(frozen=True)
class Given:
    """All answers of a workshop, and the people who gave them."""

    seats: tuple[Seat, ...]
    answers: tuple[Answer, ...]

    def of(self, topic: Topic) -> tuple[tuple[Seat, str], ...]:
        """Each answer to a topic with the seat that gave it; empty ones left out."""
        by_id = {seat.id: seat for seat in self.seats}
        return tuple(
            (by_id[item.seat], item.value)
            for item in self.answers
            if item.topic == topic and item.value and item.seat in by_id
        )

    def teams(self) -> tuple[str, ...]:
        """The teams that take part, in order."""
        return teams_of(self.seats)

    def finished(self, topics: Iterable[Topic]) -> dict[str, tuple[int, int]]:
        """Team → how many have answered every topic, of how many."""
        wanted = set(topics)
        answered = {(item.seat, item.topic) for item in self.answers if item.value}
        done = {
            seat.id for seat in self.seats if all((seat.id, topic) in answered for topic in wanted)
        }
        return {
            team: (
                sum(seat.id in done for seat in self.seats if seat.team == team),
                sum(seat.team == team for seat in self.seats),
            )
            for team in self.teams()
        }


def teams_of(seats: Iterable[Seat]) -> tuple[str, ...]:
    """The teams of some seats, each once, sorted."""
    return tuple(sorted({seat.team for seat in seats}))
