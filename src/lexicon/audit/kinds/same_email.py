"""One e-mail address on several records."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.audit.held import Held
from lexicon.audit.kind import Found, Kind
from lexicon.audit.people import EMAIL
from lexicon.audit.twins import twins


def _find(held: Held) -> Iterator[Found]:
    yield from twins(held, EMAIL)


KIND = Kind(_find, is_apart=True)
