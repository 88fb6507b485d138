"""What a file of people would change: decided first, so that it can be shown before it is done.

The address says who somebody is: adding a file twice changes nothing. Who is not in the file stays
as listed, since a file may be of one team alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from lexicon.adoption.people.roster import Newcomer
from lexicon.adoption.store.people import Listed

FIELDS = ("name", "team", "roles", "language")


@dataclass(frozen=True, slots=True)
class Change:
    """Somebody of whom the file says something else than the list."""

    before: Listed
    after: Listed

    @property
    def fields(self) -> tuple[str, ...]:
        """What is another now."""
        return tuple(
            name for name in FIELDS if getattr(self.before, name) != getattr(self.after, name)
        )


@dataclass(frozen=True, slots=True)
class Enrolment:
    """Who is new, who is changed, how many stay as they are."""

    added: tuple[Listed, ...]
    changed: tuple[Change, ...]
    unchanged: int


def enrolment(
    newcomers: Iterable[Newcomer], known: Iterable[Listed], new_id: Callable[[], str]
) -> Enrolment:
    """Decide, by address. `new_id` gives ids that nobody can guess."""
    listed = {person.email: person for person in known}
    added, changed, unchanged = [], [], 0
    for newcomer in newcomers:
        before = listed.get(newcomer.email)
        if before is None:
            added.append(_new(newcomer, new_id))
            continue
        after = _updated(before, newcomer)
        if after == before:
            unchanged += 1
        else:
            changed.append(Change(before, after))
    return Enrolment(tuple(added), tuple(changed), unchanged)


def pseudonym(identifier: str) -> str:
    """What a person is called where no name may stand, such as in a log: `p-3f9c…`."""
    return f"p-{identifier[:12]}"


def _new(newcomer: Newcomer, new_id: Callable[[], str]) -> Listed:
    return Listed(
        new_id(), pseudonym(new_id()), newcomer.team, newcomer.roles, newcomer.language,
        newcomer.email, newcomer.name,
    )  # fmt: skip


def _updated(before: Listed, newcomer: Newcomer) -> Listed:
    """A language that the file does not say stays."""
    language = newcomer.language or before.language
    return replace(
        before, name=newcomer.name, team=newcomer.team, roles=newcomer.roles, language=language
    )


def leaving(person: Listed) -> Listed:
    """Somebody who leaves: in no team and without a role from now on."""
    return replace(person, team="", roles=())
