"""The dictionary as its files say it, read again only when one of them has changed.

Six people refresh a page: none of them waits until thousands of files are read once more.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from pathlib import Path

from starlette.requests import Request

from lexicon.project.state import State, open_state
from lexicon.web.desk import desk_of
from lexicon.web.library import Stamp, stamp

_KEPT = 4


def state_of(request: Request) -> State:
    """The project as it is now. Raises ProjectNotFound."""
    desk = desk_of(request)
    return _read(desk.root, stamp(desk.root), desk.clock().date())


@lru_cache(maxsize=_KEPT)
def _read(root: Path, _seen: Stamp, today: date) -> State:
    return open_state(root, today)
