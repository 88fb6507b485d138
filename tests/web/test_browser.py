"""The application in a real browser: on a phone, by keyboard, without scripts, for everybody."""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
import uvicorn
from starlette.applications import Starlette

from lexicon.look.palette import DARK_PAGE, LIGHT_PAGE
from lexicon.project.state import open_state
from lexicon.web.app import create_app
from lexicon.web.person import Person
from tests.tools import need, run_node
from tests.web.conftest import NOW

pytestmark = pytest.mark.xdist_group("web browser")

SCRIPTS = Path(__file__).parent / "browser"
PROPOSAL = "app/proposals/stage/lead"
PATHS = (
    "app/proposals", PROPOSAL, "app/proposals/term/r0", "app/proposals/new", "app/edit/stage/mql",
    "app/edit/decision/score_boundary", "app/edit/metric/r0_held", "app/proposals?lang=fr",
    f"{PROPOSAL}?lang=fr", "app/edit/stage/mql?lang=fr",
)  # fmt: skip
WIDTHS = (360, 1280)
SHOTS = os.environ.get("LEXICON_SHOTS", "")
"""A folder for pictures of what was seen, where somebody wants to look."""


@pytest.fixture
def address(own_project: Path, tmp_path: Path) -> Iterator[str]:
    """Our own dictionary with one major change proposed, served to the head of sales."""
    root = tmp_path / "own"
    shutil.copytree(own_project, root)
    file = root / "dictionary" / "stages" / "lead.yaml"
    text = re.sub(r"\nversion: 1\.\S+", "\nversion: 2.0.0", file.read_text("utf-8"))
    looser = "  any:\n    - {field: exception_granted, filled: true}\n"
    assert "criteria:\n  any:\n" in text
    file.write_text(text.replace("  any:\n", looser, 1), "utf-8")
    yield from served(root)


def served(root: Path) -> Iterator[str]:
    person = Person("head of sales", "sales")
    with serving(create_app(root, lambda _: person, lambda: NOW)) as address:
        yield address


@contextmanager
def serving(app: Starlette) -> Iterator[str]:
    """An application on a free port of this machine: gives its address."""
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="warning", access_log=False))
    thread = Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        thread.join(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        yield f"http://127.0.0.1:{port}/"
    finally:
        server.should_exit = True
        thread.join()


def browse(script: str, base: str, order: dict[str, Any]) -> Any:
    for package in ("playwright-core", "axe-core"):
        need(package)
    arguments = [need("chromium"), base, json.dumps({"shots": SHOTS, **order})]
    done = run_node(SCRIPTS / f"{script}.cjs", *arguments)
    assert not done.returncode, done.stderr
    return json.loads(done.stdout)


def test_nothing_is_wrong_with_a_page_in_any_light_at_any_width(address: str) -> None:
    visits = browse("inspect", address, {"paths": PATHS, "widths": WIDTHS})
    wrong = {
        f"{it['path']} {it['scheme']} {it['width']}": it["wrong"] for it in visits if it["wrong"]
    }
    assert wrong == {}
    shown = {(it["scheme"], it["background"]) for it in visits}
    assert shown == {("light", rgb(LIGHT_PAGE)), ("dark", rgb(DARK_PAGE))}
    assert len(visits) == len(PATHS) * len(WIDTHS) * 2


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_a_head_of_sales_approves_on_a_phone_in_french_by_keyboard_only(
    address: str, tmp_path: Path, script: bool
) -> None:
    seen = browse("decide", address, {"script": script, "note": "D'accord."})
    assert seen["wrong"] == []
    assert seen["title"].startswith("Propositions")
    assert seen["proposal"] == "Lead"
    assert "Il faut une raison" in seen["refused"]
    assert seen["done"] == "Votre accord est enregistré."
    assert seen["address"] == f"{PROPOSAL}?done=approve"
    ledger = open_state(tmp_path / "own", NOW.date()).ledger
    assert ledger.approvals["stage/lead"][-1].note == "D'accord."


def test_findings_come_while_one_types_and_nothing_typed_is_lost(
    address: str, tmp_path: Path
) -> None:
    order = {"path": "app/edit/term/r0", "text": "Both teams count it."}
    seen = browse("edit", address, order)
    assert seen["wrong"] == []
    assert seen["finding"]
    assert (seen["invalid"], seen["mended"]) == ("true", None)
    assert seen["summary"].startswith("It would be version 1.1.0")
    assert seen["language"] == "fr"
    assert seen["kept"].endswith("Both teams count it.")
    assert seen["done"].startswith("Proposé.")
    state = open_state(tmp_path / "own", NOW.date())
    assert "Both teams count it." in state.dictionary.entries["term/r0"].definition["en"]
    assert state.ledger.comments["term/r0"][0].text == "Parce que."


def rgb(colour: str) -> str:
    """A colour as a browser says it: `#102030` → `rgb(16, 32, 48)`."""
    return f"rgb({', '.join(str(int(colour[at : at + 2], 16)) for at in (1, 3, 5))})"
