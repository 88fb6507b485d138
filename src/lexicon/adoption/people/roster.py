"""The list of people as a file from a spreadsheet: every fault of every line at once.

Headings and roles may be in either language, teams by their id or their name. What a spreadsheet
saves is read: UTF-8, UTF-16 or Windows text, with commas, semicolons or tabs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lexicon.adoption.people.roles import ROLES
from lexicon.adoption.store.people import address
from lexicon.languages.fold import fold
from lexicon.languages.words import available_languages, load_words
from lexicon.look.escape import one_line
from lexicon.model.ledger import SPONSOR
from lexicon.model.manifest import Manifest
from lexicon.targets.exports.document import Document
from lexicon.targets.exports.table import Row

COLUMNS = ("email", "name", "team", "roles", "language")
_NEEDED = COLUMNS[:3]
_ADDRESS = re.compile(r"[^@\s<>()\[\],;:\\\"]+@[^@\s<>()\[\],;:\\\"]+\.[^@\s<>()\[\],;:\\\".]+")
_LONGEST = {"email": 254, "name": 100}


@dataclass(frozen=True, slots=True)
class Newcomer:
    """One line of the file; the address in small letters; a language of "" is not known."""

    line: int
    email: str
    name: str
    team: str
    roles: tuple[str, ...]
    language: str


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a line; `key` names a sentence of `roster.<lang>.yml`."""

    line: int
    key: str
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Roster:
    """What the file says. Where there are faults nothing of it may be used."""

    people: tuple[Newcomer, ...]
    faults: tuple[Fault, ...]
    ignored: tuple[str, ...] = ()
    """Headings that mean nothing here."""


def read_roster(document: Document, manifest: Manifest) -> Roster:
    """The people in a file. Raises ExportUnreadable where it is no table at all."""
    headings = {name: _column(name) for name in document.headers() if name}
    found = [column for column in headings.values() if column]
    ignored = tuple(name for name, column in headings.items() if not column)
    of_headings = tuple(_of_headings(found))
    if of_headings:
        return Roster((), of_headings, ignored)
    people, faults = [], []
    for row in document.every_row():
        cells = {headings[name]: one_line(cell).strip() for name, cell in row.cells.items() if name}
        person, against = _newcomer(row, cells, manifest)
        people.append(person)
        faults += _of_length(row) or against
    wrong = {fault.line for fault in faults if fault.key == "cells"}
    faults += _repeated([person for person in people if person.line not in wrong])
    return Roster(tuple(people), tuple(sorted(faults, key=lambda item: item.line)), ignored)


def _column(heading: str) -> str:
    """Which column a heading names, in any language; "" for none of ours."""
    return _named("headings", heading)


def _of_headings(found: Sequence[str]) -> Iterator[Fault]:
    for name in COLUMNS:
        if name in _NEEDED and name not in found:
            yield Fault(1, "column_missing", {"column": name})
        if found.count(name) > 1:
            yield Fault(1, "column_twice", {"column": name})


def _of_length(row: Row) -> list[Fault]:
    """A row that is too long: its cells stand under the wrong headings, so only this is said."""
    facts = {"found": str(row.written), "wanted": str(len(row.cells))}
    return [Fault(row.line, "cells", facts)] if row.written else []


def _newcomer(
    row: Row, cells: Mapping[str, str], manifest: Manifest
) -> tuple[Newcomer, list[Fault]]:
    asked = [item for item in re.split(r"[,;/+|]", cells.get("roles", "")) if item.strip()]
    roles = tuple(sorted({_named("roles", item) for item in asked} - {""}, key=_rank))
    made = Newcomer(
        row.line,
        address(cells.get("email", "")),
        cells.get("name", ""),
        _team(cells.get("team", ""), roles, manifest),
        roles or ("member",),
        fold(cells.get("language", ""))[:2],
    )
    return made, [*_of_identity(made), *_of_place(made, cells, asked, manifest)]


def _of_identity(person: Newcomer) -> Iterator[Fault]:
    if not person.email:
        yield Fault(person.line, "email_missing")
    elif not _ADDRESS.fullmatch(person.email) or len(person.email) > _LONGEST["email"]:
        yield Fault(person.line, "email_wrong", {"email": person.email[:60]})
    if not person.name:
        yield Fault(person.line, "name_missing")
    elif len(person.name) > _LONGEST["name"]:
        yield Fault(person.line, "name_long", {"name": f"{person.name[:20]}…"})


def _of_place(
    person: Newcomer, cells: Mapping[str, str], roles: Sequence[str], manifest: Manifest
) -> Iterator[Fault]:
    written, teams = cells.get("team", ""), ", ".join(manifest.teams)
    if not person.team:
        key = "team_unknown" if written else "team_missing"
        yield Fault(person.line, key, {"team": written, "teams": teams})
    for role in roles:
        if not _named("roles", role):
            facts = {"role": role.strip(), "roles": ", ".join(ROLES)}
            yield Fault(person.line, "role_unknown", facts)
    if {"head", SPONSOR} <= {*person.roles} and not manifest.approval.one_person_for_several_teams:
        yield Fault(person.line, "head_and_sponsor")
    if person.language and person.language not in available_languages():
        facts = {"language": cells["language"], "languages": ", ".join(available_languages())}
        yield Fault(person.line, "language_unknown", facts)


def _repeated(people: Sequence[Newcomer]) -> Iterator[Fault]:
    first: dict[str, int] = {}
    for person in people:
        if person.email and person.email in first:
            facts = {"email": person.email, "line": str(first[person.email])}
            yield Fault(person.line, "email_twice", facts)
        first.setdefault(person.email, person.line)


def _team(written: str, roles: tuple[str, ...], manifest: Manifest) -> str:
    """A team's id, by its id or its name in any language; a sponsor is of none; "" if unknown."""
    wanted = fold(written)
    for name, team in manifest.teams.items():
        if wanted in {fold(name), *map(fold, team.names.values())}:
            return name
    return SPONSOR if roles == (SPONSOR,) and wanted in ("", SPONSOR) else ""


def _named(group: str, word: str) -> str:
    """Which of ours a word names, in any language that we speak; "" for none."""
    for language in available_languages():
        known = load_words("lexicon.adoption.people", "roster", language)[group]
        for name, spellings in known.items():
            if fold(word) in {name, *map(fold, spellings)}:
                return str(name)
    return ""


def _rank(role: str) -> int:
    return [*ROLES].index(role)  # type: ignore[arg-type]
