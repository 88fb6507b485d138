"""Start the web application and stop it at Ctrl-C: for all on the list, or for one person here."""

from __future__ import annotations

import contextlib
import gc
import socket
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import uvicorn
from starlette.applications import Starlette

from lexicon.audit.opening import Data, opened_data
from lexicon.cli.answering import answers, new_id
from lexicon.cli.entrance import Entrance, only_here, way_in
from lexicon.cli.port import listening
from lexicon.errors import LexiconError
from lexicon.project.committing import is_work_tree
from lexicon.project.decided import must_be_known
from lexicon.project.state import State, open_state
from lexicon.web.app import HOME, create_app
from lexicon.web.person import Person
from lexicon.web.records import hold_against

_LONGEST_NAME = 100
Tell = Callable[..., None]


@dataclass(frozen=True, slots=True)
class Wish:
    """What was asked for on the command line; with a name one person is served, else all listed."""

    path: Path
    name: str | None
    team: str
    port: int
    site: Path | None
    commits: bool
    database: str | None
    entrance: Entrance
    records: tuple[str | None, Path | None] = (None, None)
    """The data that proposals are held against, and its mapping."""


def serve_application(wish: Wish, clock: Callable[[], datetime], tell: Tell) -> None:
    """Serve until Ctrl-C. Raises LexiconError where the wish cannot be granted.

    `tell` says a sentence of `serve.<lang>.yml` to whoever sits at the terminal.
    """
    host = wish.entrance.host
    person = _person(wish)
    state = open_state(wish.path, clock().date())
    if person is not None:
        must_be_known(state, (), person.team)
    if wish.commits and not is_work_tree(state.root):
        raise LexiconError(f"--commit: {state.root} is not in a git work tree")
    site = _site(wish, state.root)
    _try_records(wish, state, clock(), tell)
    way = None if person else way_in(wish.entrance, state.root, tell)
    with listening(host, wish.port) as port, answers(state.root, wish.database) as store:
        door = way.door(store, clock, new_id) if way else None
        who = door.who if door else lambda _request: person
        app = create_app(state.root, who, clock, site, wish.commits, store, new_id, door)
        _hold(app, wish)
        if site is None:
            tell("no_site")
        tell("store", address=store.address)
        _tell_address(port, wish, tell)
        _run(app, port)
    tell("stopped")


def _try_records(wish: Wish, state: State, now: datetime, tell: Tell) -> None:
    """Read them once, so that whoever starts the server learns what is wrong with them."""
    data, mapping = wish.records
    if data is None:
        return
    dictionary = state.standing.in_force
    with opened_data(Data((data,), mapping), dictionary, now) as opened:
        held = opened.held(dictionary)
        called = Path(opened.sources[0].called).name
        if not held.fields:
            raise LexiconError(
                f"--data: no column of {called} is a field of the dictionary; "
                "say in a --mapping which one keeps what, as `lexicon audit` asks for it"
            )
        tell("records", total=held.total, data=called)


def _hold(app: Starlette, wish: Wish) -> None:
    data, mapping = wish.records
    if data is not None:
        hold_against(app, Data((data,), mapping))


def _person(wish: Wish) -> Person | None:
    """The one person who is served. Raises LexiconError."""
    if wish.name is None:
        return None
    only_here(wish.entrance)
    name = " ".join(wish.name.split())[:_LONGEST_NAME]
    if not name.isprintable() or not name:
        raise LexiconError("--as: a name or a role is needed, such as 'head of sales'")
    return Person(name, wish.team)


def _tell_address(port: socket.socket, wish: Wish, tell: Tell) -> None:
    host, number = wish.entrance.host, port.getsockname()[1]
    shown = f"[{host}]" if ":" in host else host
    here = f"http://{shown}:{number}{HOME}"
    if wish.name is None:
        there = f"{wish.entrance.url}{HOME}"
        tell("for_all", address=there if wish.entrance.url else here)
    else:
        tell("at", address=here, name=wish.name, team=wish.team)


def _run(app: Starlette, port: socket.socket) -> None:
    """Until Ctrl-C. No header of a proxy is believed but by our own rules; no address is logged."""
    config = uvicorn.Config(
        app, log_level="warning", access_log=False, server_header=False, proxy_headers=False
    )
    gc.freeze()  # what is there from the start stays: nobody who answers waits while it is walked
    with contextlib.suppress(KeyboardInterrupt):
        uvicorn.Server(config).run(sockets=[port])


def _site(wish: Wish, root: Path) -> Path | None:
    site = wish.site or root / "site"
    if (site / "index.html").is_file():
        return site
    if wish.site is not None:
        raise LexiconError(f"no site in {site}: build it first, with: lexicon site")
    return None
