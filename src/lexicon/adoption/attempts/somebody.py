"""Who sits at this machine: whoever they say they are, under a pseudonym."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from lexicon.adoption.attempts.faults import NoSuchPerson
from lexicon.adoption.store.opened import Store
from lexicon.adoption.store.taking_part import LOCAL, person_called, take_part, team_of
from lexicon.errors import LexiconError

_LONGEST_NAME = 100


class AnotherTeam(LexiconError):
    """Somebody takes part for one team and cannot answer for another."""

    def __init__(self, name: str, team: str) -> None:
        super().__init__(
            f"{name} takes part for team {team!r}, so leave --team out; or be somebody else, with "
            "--person NAME"
        )
        self.name, self.team = name, team


class NoName(LexiconError):
    """A pseudonym must be something one can read."""

    def __init__(self) -> None:
        super().__init__(f"--person: a short name is needed, at most {_LONGEST_NAME} letters")


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person's id, and the team they take part for ("" is none)."""

    id: str
    team: str


def somebody(store: Store, name: str, team: str, new_id: Callable[[], str]) -> Somebody:
    """Whoever has that id or pseudonym; taken in now where nobody has. "" is the local person.

    Raises AnotherTeam, NoName, StoreFault.
    """
    called = " ".join((name or LOCAL).split())
    if not called.isprintable() or not 0 < len(called) <= _LONGEST_NAME:
        raise NoName
    with store.writing() as connection:
        person = person_called(connection, called)
        if person is None:
            person = new_id()
            take_part(connection, person, called, team, store.now())
            return Somebody(person, team)
        theirs = team_of(connection, person)
        if theirs is None:
            raise NoSuchPerson
        if team not in ("", theirs):
            raise AnotherTeam(called, theirs)
        return Somebody(person, theirs)
