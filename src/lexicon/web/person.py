"""Who is asking."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Person:
    """Who is asking, by name or role, and for which team ("sponsor" is none of them).

    `id` is the pseudonym that answers are kept under; "" is the one person whom this machine
    serves, who has every role. `roles` are some of member, head, owner, sponsor; `noticed` says
    whether the person has read what is kept of people.
    """

    name: str
    team: str
    id: str = ""
    roles: frozenset[str] = frozenset()
    noticed: bool = True
