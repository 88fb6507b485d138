"""One name at one company on several records, without one e-mail address to say so."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.audit.held import Held
from lexicon.audit.kind import Found, Kind
from lexicon.audit.people import NAME_AND_COMPANY
from lexicon.audit.twins import twins


def _find(held: Held) -> Iterator[Found]:
    yield from twins(held, NAME_AND_COMPANY)


KIND = Kind(_find, is_apart=True)
