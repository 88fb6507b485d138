"""What the commands of `lexicon people` do: add, list, hand out links, take back, leave."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from lexicon.adoption.people.admission import Doorkeeper
from lexicon.adoption.people.enrolment import Change, Enrolment, enrolment, leaving
from lexicon.adoption.people.keys import Keys
from lexicon.adoption.people.roster import Roster, read_roster
from lexicon.adoption.store import links, people
from lexicon.adoption.store.opened import Store
from lexicon.adoption.store.people import Listed
from lexicon.cli.answering import clock, new_id
from lexicon.errors import LexiconError
from lexicon.languages.phrase import form, typeset
from lexicon.languages.printable import printable
from lexicon.languages.words import load_words
from lexicon.look.spreadsheet import table
from lexicon.model.manifest import Manifest
from lexicon.targets.exports.document import Document

_FEW = 5


class NobodyCalled(LexiconError):
    """Names that are on no list."""

    def __init__(self, words: Iterable[str]) -> None:
        names = ", ".join(repr(printable(word)) for word in words)
        super().__init__(
            f"nobody called {names} is on the list: give an e-mail address or a "
            "pseudonym; `lexicon people list` shows them"
        )


@dataclass(frozen=True, slots=True)
class Sending:
    """Where personal links lead, how long they are good, and who is sent one (all: nobody)."""

    base: str
    days: int
    whom: tuple[str, ...] = ()
    wave: str = ""

    def link(self, token: str) -> str:
        """The address that somebody is sent."""
        after = f"?next=/app/measure/{self.wave}" if self.wave else ""
        return f"{self.base}/app/link/{token}{after}"


def said(language: str, key: str, **facts: object) -> str:
    """A sentence of `listing.<lang>.yml`; `n` decides between one and many."""
    found = form(language, load_words("lexicon.cli", "listing", language)[key], facts.get("n"))
    shown = {name: printable(str(fact)) for name, fact in facts.items()}
    return typeset(language, found).format(**shown)


def roster(file: Path, manifest: Manifest) -> Roster:
    """A file of people. Raises ExportUnreadable, OSError."""
    return read_roster(Document(str(file), file.read_bytes()), manifest)


def faults(file: Path, found: Roster, language: str) -> Iterator[str]:
    """What is wrong with a file, a line each."""
    words = load_words("lexicon.adoption.people", "roster", language)
    for fault in found.faults:
        facts = {name: printable(fact) for name, fact in fault.facts.items()}
        place, told = typeset(language, words["place"]), typeset(language, words[fault.key])
        yield place.format(file=printable(str(file)), line=fault.line) + told.format(**facts)


def add(store: Store, found: Roster, dry_run: bool) -> Enrolment:
    """Put the people of a file on the list, all or none. Raises StoreFault."""
    if dry_run:
        with store.reading() as connection:
            return enrolment(found.people, people.everybody(connection), new_id)
    with store.writing() as connection:
        people.alone(connection)
        made = enrolment(found.people, people.everybody(connection), new_id)
        people.add(connection, made.added, clock())
        for change in made.changed:
            people.change(connection, change.before, change.after, clock())
    return made


def told(made: Enrolment, found: Roster, language: str, dry_run: bool) -> Iterator[str]:
    """What was done, a line each, and in one line how much."""
    for person in made.added:
        roles = ", ".join(person.roles)
        facts = {"email": person.email, "team": person.team, "roles": roles}
        yield said(language, "added", **facts)
    for change in made.changed:
        yield said(language, "changed", email=change.after.email, what=_what(change, language))
    if found.ignored:
        shown = ", ".join(found.ignored[:_FEW]) + ("…" if len(found.ignored) > _FEW else "")
        yield said(language, "ignored", n=len(found.ignored), columns=shown)
    counts = {"new": len(made.added), "moved": len(made.changed), "same": made.unchanged}
    yield said(language, "would" if dry_run else "did", **counts)


def named(store: Store, words: Iterable[str]) -> tuple[Listed, ...]:
    """The people whom somebody names. Raises NobodyCalled, StoreFault."""
    with store.reading() as connection:
        found = {word: people.called(connection, word) for word in words}
    nobody = [word for word, person in found.items() if person is None]
    if nobody:
        raise NobodyCalled(nobody)
    return tuple(person for person in found.values() if person)


def leave(store: Store, words: Iterable[str]) -> tuple[Listed, ...]:
    """Let people leave: no team, no role, no way in; their answers stay with the team of then."""
    gone = named(store, words)
    with store.writing() as connection:
        for person in gone:
            if person.team:
                people.change(connection, person, leaving(person), clock())
            links.take_back(connection, person.id, clock())
    return gone


def revoke(store: Store, words: Iterable[str]) -> Iterator[tuple[Listed, int]]:
    """Take back all links and sessions of people; how many each had."""
    wanted = named(store, words)
    with store.writing() as connection:
        for person in wanted:
            yield person, links.take_back(connection, person.id, clock())


def sheet(store: Store, keys: Keys, sending: Sending) -> str:
    """New personal links as CSV for a mail merge; a cell that would run is guarded.

    Raises NobodyCalled, LexiconError for a wave that is not there, StoreFault.
    """
    with store.reading() as connection:
        listed = people.everybody(connection)
    chosen = named(store, sending.whom) if sending.whom else listed
    invited = {*_teams_of(store, sending.wave)} if sending.wave else set()
    asked = [
        person
        for person in chosen
        if person.team and person.email and (not invited or person.team in invited)
    ]
    lasts = timedelta(days=sending.days)
    made = Doorkeeper(store, keys, new_id).hand_out(asked, clock(), lasts)
    rows = [
        (person.email, person.name, person.team, person.language, sending.link(token))
        for person, token in made
    ]
    return table([("email", "name", "team", "language", "link"), *rows])


def _what(change: Change, language: str) -> str:
    words = load_words("lexicon.cli", "listing", language)["fields"]
    found = []
    for name in change.fields:
        before, after = (_plain(getattr(side, name)) for side in (change.before, change.after))
        found.append(f"{words[name]} {before} → {after}")
    return "; ".join(found)


def _plain(value: str | tuple[str, ...]) -> str:
    return (value if isinstance(value, str) else ", ".join(value)) or "–"


def _teams_of(store: Store, wave: str) -> tuple[str, ...]:
    """The teams that a wave asks; none means all."""
    with store.reading() as connection:
        teams = links.invited(connection, wave)
    if teams is None:
        raise LexiconError(f"no wave {printable(wave)!r}; `lexicon adoption wave list` shows them")
    return teams
