"""Hostile texts in a real browser: theme, tooltips and search show them, and nothing runs."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from lexicon.look.escape import html, markdown, one_line, tooltip
from lexicon.look.funnel import Funnel, Section, Stage, funnel_svg
from lexicon.look.prose import prose
from lexicon.site.config import LanguageSite
from lexicon.site.engine import build_site
from lexicon.site.front_matter import FrontMatter, front_matter
from lexicon.site.serve import site_server
from tests.look.test_escape import ATTACKS
from tests.site.conftest import Browse
from tests.site.projects import PAGES, plan, project

HOSTILE = f"zorglub {' '.join(ATTACKS)}"


def hostile_page() -> str:
    """A page that says the hostile text everywhere a text of the dictionary can stand."""
    stage = Stage(HOSTILE, HOSTILE, HOSTILE, "mql.html", HOSTILE)
    picture = funnel_svg(Funnel(HOSTILE, HOSTILE, (Section(HOSTILE, HOSTILE, (stage,)),)))
    link = f'<a href="mql.html" title="{tooltip(HOSTILE)}">{html(HOSTILE)}</a>'
    blocks = (
        f"# {markdown(HOSTILE)} {{#mql}}",
        f'<div class="lx-definition">{prose(HOSTILE)} {link}</div>',
        f"## {markdown(HOSTILE)} {{#second}}",
        f'<div class="lx-x">{picture}</div>',
    )
    head = FrontMatter(HOSTILE, HOSTILE, section=1, boost=4, found_by=(HOSTILE, "zorglub"))
    return front_matter(head) + "\n\n".join(blocks) + "\n"


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory, browse: Browse) -> dict[str, Any]:
    root: Path = tmp_path_factory.mktemp("hostile")
    project(root, {**PAGES, "dictionary/stages/mql.md": hostile_page()})
    names = (LanguageSite("en", HOSTILE), LanguageSite("fr", HOSTILE))
    build_site(dataclasses.replace(plan(root), editions=names))
    with site_server(root / "site", port=0) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        found: dict[str, Any] = browse("hostile", f"http://127.0.0.1:{server.server_port}/")
        server.shutdown()
    return found


def test_nothing_of_a_hostile_text_runs_or_leaves_the_machine(seen: dict[str, Any]) -> None:
    assert seen["wrong"] == []


def test_a_hostile_text_adds_no_element(seen: dict[str, Any]) -> None:
    assert seen["added"] == []


def test_a_hostile_text_is_shown_as_it_was_written(seen: dict[str, Any]) -> None:
    written = " ".join(one_line(HOSTILE).split())
    assert " ".join(seen["heading"].split()).startswith(written)
    assert " ".join(seen["title"].split()).startswith(written)
    assert " ".join(seen["results"][0]["title"].split()) == written
