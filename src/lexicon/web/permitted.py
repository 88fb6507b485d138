"""Whether whoever asks may do something."""

from __future__ import annotations

from lexicon.adoption.people.roles import Act, allows
from lexicon.web.person import Person


class NotPermitted(Exception):
    """The role of whoever asks does not allow it."""

    def __init__(self, act: Act) -> None:
        super().__init__(act)
        self.act: Act = act


def may(person: Person, act: Act) -> bool:
    """Whether a person may do it; the one person whom this machine serves may do all."""
    return not person.id or allows(person.roles, act)


def must(person: Person, act: Act) -> None:
    """Raises NotPermitted, which becomes a page that says who may."""
    if not may(person, act):
        raise NotPermitted(act)
