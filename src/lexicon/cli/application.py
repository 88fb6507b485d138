"""Start the web application for one person on this machine, and stop it at Ctrl-C."""

from __future__ import annotations

import contextlib
import socket
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import uvicorn

from lexicon.errors import LexiconError
from lexicon.project.committing import is_work_tree
from lexicon.project.decided import must_be_known
from lexicon.project.state import open_state
from lexicon.web.app import HOME, create_app
from lexicon.web.desk import Person
from lexicon.web.hosts import LOOPBACK

_LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class Wish:
    """What was asked for on the command line."""

    path: Path
    name: str
    team: str
    host: str
    port: int
    site: Path | None
    commits: bool


def serve_application(wish: Wish, clock: Callable[[], datetime], tell: Callable[..., None]) -> None:
    """Serve until Ctrl-C. Raises LexiconError where the wish cannot be granted.

    `tell` says a sentence of `serve.<lang>.yml` to whoever sits at the terminal.
    """
    if wish.host not in LOOPBACK:
        raise LexiconError(
            f"--host {wish.host}: only this machine (127.0.0.1) may be served, because people "
            "cannot sign in yet and whoever opened a page would decide in your name"
        )
    name = " ".join(wish.name.split())[:_LONGEST_NAME]
    if not name.isprintable() or not name:
        raise LexiconError("--as: a name or a role is needed, such as 'head of sales'")
    state = open_state(wish.path, clock().date())
    must_be_known(state, (), wish.team)
    if wish.commits and not is_work_tree(state.root):
        raise LexiconError(f"--commit: {state.root} is not in a git work tree")
    site = _site(wish, state.root)
    person = Person(name, wish.team)
    app = create_app(state.root, lambda _request: person, clock, site, wish.commits)
    with _listening(wish.host, wish.port) as listening:
        port = listening.getsockname()[1]
        shown = f"[{wish.host}]" if ":" in wish.host else wish.host
        if site is None:
            tell("no_site")
        tell("at", address=f"http://{shown}:{port}{HOME}", name=name, team=wish.team)
        config = uvicorn.Config(app, log_level="warning", access_log=False, server_header=False)
        with contextlib.suppress(KeyboardInterrupt):
            uvicorn.Server(config).run(sockets=[listening])
    tell("stopped")


def _site(wish: Wish, root: Path) -> Path | None:
    site = wish.site or root / "site"
    if (site / "index.html").is_file():
        return site
    if wish.site is not None:
        raise LexiconError(f"no site in {site}: build it first, with: lexicon site")
    return None


def _listening(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except (OSError, OverflowError) as fault:
        raise LexiconError(f"cannot serve on {host}:{port}: {fault}") from fault
