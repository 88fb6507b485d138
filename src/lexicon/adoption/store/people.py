"""The list of people in the store: who they are, where they belong, when they came and went."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from unicodedata import normalize

from sqlalchemy import (
    BindParameter,
    Connection,
    Row,
    Select,
    Text,
    and_,
    bindparam,
    func,
    insert,
    or_,
    select,
    text,
    update,
)

from lexicon.adoption.store.prepared import Prepared
from lexicon.adoption.store.tables.people import IDENTITY, LINK, PERSON, ROSTER_EVENT

_LIST = 7_014_227_302
"""The number of the lock that writers of the list take on PostgreSQL; SQLite has one writer."""
_A_MOMENT = timedelta(microseconds=1)
_COLUMNS = (
    PERSON.c.id, PERSON.c.pseudonym, PERSON.c.team, PERSON.c.roles, PERSON.c.locale,
    IDENTITY.c.email, IDENTITY.c.name, PERSON.c.noticed_at,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Listed:
    """Somebody on the list. A `team` of "" has left; `noticed_at`: read the notice on privacy."""

    id: str
    pseudonym: str
    team: str
    roles: tuple[str, ...]
    language: str
    email: str
    name: str
    noticed_at: datetime | None = None


def alone(connection: Connection) -> None:
    """Until this transaction ends nobody else changes the list."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:n)"), {"n": _LIST})


def everybody(connection: Connection) -> tuple[Listed, ...]:
    """All people with a name or an address, leavers too, by address."""
    known = IDENTITY.c.person.is_not(None)
    query = _with_identity().where(known).order_by(IDENTITY.c.email, PERSON.c.pseudonym)
    return tuple(_listed(row) for row in connection.execute(query))


def address(written: str) -> str:
    """An e-mail address as the list has it: in small letters, each letter with its accent."""
    return normalize("NFC", written.strip()).lower()


def somebody(connection: Connection, person: str) -> Listed | None:
    """A person by id; None where there is none, or no longer."""
    row = connection.execute(_with_identity().where(PERSON.c.id == person)).first()
    return _listed(row) if row else None


def in_session(connection: Connection, session: str, link: str, now: datetime) -> Listed | None:
    """Whose session it is, while it and the link that began it ("" for none) are good: one query.

    Asked with every request.
    """
    facts = {"a_session": session, "a_link": link, "a_moment": now}
    found = _IN_SESSION.found(connection, facts)
    return _listed(found[0]) if found else None


def called(connection: Connection, word: str) -> Listed | None:
    """A person by address, pseudonym, id or the name that a provider signs in by."""
    is_it = or_(
        IDENTITY.c.email == address(word),
        PERSON.c.pseudonym == word.strip(),
        PERSON.c.id == word.strip(),
        IDENTITY.c.subject == word.strip(),
    )
    row = connection.execute(_with_identity().where(is_it)).first()
    return _listed(row) if row else None


def recognised(connection: Connection, subject: str, email: str) -> Listed | None:
    """Whom a provider signs in: by its lasting name, the first time by the address.

    The name is kept then. An address whose owner has another lasting name is nobody's.
    """
    known = connection.execute(_with_identity().where(IDENTITY.c.subject == subject)).first()
    if known is not None:
        return _listed(known)
    is_new = (IDENTITY.c.email == address(email)) & IDENTITY.c.subject.is_(None)
    row = connection.execute(_with_identity().where(is_new)).first() if email else None
    if row is None:
        return None
    found = _listed(row)
    owner = IDENTITY.c.person == found.id
    connection.execute(update(IDENTITY).where(owner).values(subject=subject))
    return found


def add(connection: Connection, people: Iterable[Listed], now: datetime) -> None:
    """New people, each with the first event of their time in a team."""
    for person in people:
        values = {"id": person.id, "pseudonym": person.pseudonym, "created_at": now}
        connection.execute(insert(PERSON).values(**values, **_facts(person)))
        names = {"email": person.email or None, "name": person.name}
        connection.execute(insert(IDENTITY).values(person=person.id, **names))
        _moved(connection, person, now)


def change(connection: Connection, before: Listed, after: Listed, now: datetime) -> None:
    """What the list says of somebody from now on; a change of team is an event."""
    is_it = PERSON.c.id == after.id
    connection.execute(update(PERSON).where(is_it).values(**_facts(after)))
    names = {"email": after.email or None, "name": after.name}
    connection.execute(update(IDENTITY).where(IDENTITY.c.person == after.id).values(**names))
    if before.team != after.team:
        _moved(connection, after, now)


def noticed(connection: Connection, person: str, now: datetime) -> None:
    """The person has read the notice on privacy; only the first time counts."""
    first = (PERSON.c.id == person) & PERSON.c.noticed_at.is_(None)
    connection.execute(update(PERSON).where(first).values(noticed_at=now))


def _with_identity() -> Select[Any]:
    """Those who take part, with their names; whoever plays at this machine has none."""
    joined = select(*_COLUMNS).outerjoin(IDENTITY, IDENTITY.c.person == PERSON.c.id)
    return joined.where(PERSON.c.erased_at.is_(None))


def _listed(row: Sequence[Any] | Row[Any]) -> Listed:
    identifier, pseudonym, team, roles, language, email, name, noticed_at = tuple(row)
    return Listed(identifier, pseudonym, team, roles, language, email or "", name or "", noticed_at)


def _facts(person: Listed) -> dict[str, object]:
    return {"team": person.team, "roles": person.roles, "locale": person.language}


def _moved(connection: Connection, person: Listed, now: datetime) -> None:
    """The event, a moment after the one before where a clock was set back."""
    latest = select(func.max(ROSTER_EVENT.c.at)).where(ROSTER_EVENT.c.person == person.id)
    before = connection.execute(latest).scalar()
    at = now if before is None or now > before else before + _A_MOMENT
    connection.execute(insert(ROSTER_EVENT).values(person=person.id, at=at, team=person.team))


_BEGUN, _ORIGIN = LINK.alias("begun"), LINK.alias("origin")
_LINK: BindParameter[str] = bindparam("a_link", type_=Text)
_BY_LINK = or_(_LINK == "", and_(_ORIGIN.c.id.is_not(None), _ORIGIN.c.revoked_at.is_(None)))
_IN_SESSION = Prepared(
    lambda _: (
        _with_identity()
        .join(_BEGUN, _BEGUN.c.person == PERSON.c.id)
        .outerjoin(_ORIGIN, _ORIGIN.c.id == _LINK)
        .where(_BEGUN.c.id == bindparam("a_session"), _BEGUN.c.purpose == "session", _BY_LINK)
        .where(_BEGUN.c.revoked_at.is_(None), _BEGUN.c.expires_at > bindparam("a_moment"))
    )
)
