"""Open a store; whoever opens an older one brings it up to date."""

from __future__ import annotations

from contextlib import ExitStack

from lexicon.adoption.store.address import default_url, engine_url, shown
from lexicon.adoption.store.engine import engine_for
from lexicon.adoption.store.opened import Clock, Store
from lexicon.adoption.store.schema import bring_up_to_date

__all__ = ["default_url", "open_store"]


def open_store(url: str, now: Clock) -> Store:
    """The store at `sqlite:///PATH` or `postgresql://…`, made or brought up to date if need be.

    Raises StoreFault where it cannot be reached, is newer or is none; ToolMissing; OSError.
    """
    known = engine_url(url)
    store = Store(engine_for(known), now, shown(known))
    with ExitStack() as undo:
        undo.callback(store.close)
        bring_up_to_date(store)
        undo.pop_all()
    return store
