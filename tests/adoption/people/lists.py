"""People and files of people for the tests."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from itertools import count

from lexicon.adoption.people.admission import Doorkeeper
from lexicon.adoption.people.keys import Keys
from lexicon.adoption.store import people
from lexicon.adoption.store.opened import Store
from lexicon.adoption.store.people import Listed
from lexicon.model.manifest import Manifest
from lexicon.targets.exports.document import Document
from tests.adoption.stores import NOW

KEYS = Keys(("0123456789abcdefghijklmnopqrstuvwxyz",))
NEWER = Keys(("zyxwvutsrqponmlkjihgfedcba9876543210", *KEYS.secrets))
MANIFEST = Manifest.model_validate(
    {
        "format": 1,
        "name": {"en": "Words"},
        "version": "1.0.0",
        "languages": ["en", "fr"],
        "teams": {
            "marketing": {"names": {"en": "Marketing", "fr": "Marketing"}},
            "sales": {"names": {"en": "Sales", "fr": "Commerce"}},
        },
    }
)


def ids() -> Callable[[], str]:
    """Ids that a test can tell: 1, 2, 3, as long as real ones."""
    numbers = count(1)
    return lambda: f"{next(numbers):012x}".ljust(32, "0")


def document(text: str | bytes) -> Document:
    """A file of people."""
    return Document("people.csv", text if isinstance(text, bytes) else text.encode())


def member(name: str, team: str = "sales", *roles: str) -> Listed:
    """Somebody who can be put on the list."""
    return Listed(name, f"p-{name}", team, roles or ("member",), "en", f"{name}@x.example", name)


def listed(store: Store, *names: str) -> tuple[Listed, ...]:
    """Put members of sales on a store's list."""
    made = tuple(member(name) for name in names)
    with store.writing() as connection:
        people.add(connection, made, NOW)
    return made


def whose(keeper: Doorkeeper, cookie: str, now: datetime) -> Listed | None:
    """Whose session it is."""
    with keeper.store.reading() as connection:
        return keeper.whose(connection, cookie, now)
