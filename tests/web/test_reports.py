"""The figures of teams in the browser: who may see them, and what they lead to."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
import uvicorn
from starlette.testclient import TestClient

from lexicon.web.app import create_app
from lexicon.web.person import Person
from tests.adoption.believable import Firm
from tests.adoption.stores import Clock, file_url, opened
from tests.tools import ROOT
from tests.web.conftest import client
from tests.web.test_browser import WIDTHS, browse

TEAMS = {"marketing": 6, "sales": 6}
PAGES = ("agreement", "report", "confusion", "trend", "items")


@pytest.fixture(scope="module")
def firm(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firm]:
    """Two small teams who answered two words in one wave."""
    clock = Clock()
    with opened(file_url(tmp_path_factory.mktemp("firm")), clock) as store:
        made = Firm(store, clock).staffed(TEAMS)
        people = [f"{team}-{at}" for team, number in TEAMS.items() for at in range(number)]
        yield made.wave(people, ("stage/sal", "stage/sql"))


def _app(firm: Firm, role: str, site: Path | None = None) -> object:
    person = Person(f"p-{role}", "sales", f"id-{role}", frozenset({role}))
    return create_app(ROOT, lambda _: person, firm.clock, site, store=firm.store)


def _enter(firm: Firm, role: str, site: Path | None = None) -> TestClient:
    return client(_app(firm, role, site))


def test_the_cases_that_divide_are_what_a_head_reads_first(firm: Firm) -> None:
    page = _enter(firm, "head").get("/app/reports").text
    assert "that divide you" in page or "that divides you" in page
    assert page.index("Do the teams mean the same?") < page.index("All cases")
    assert 'href="/app/edit/stage/s' in page


@pytest.mark.parametrize("name", ["agreement", "report", "confusion", "trend"])
@pytest.mark.parametrize("role", ["head", "owner", "sponsor"])
def test_heads_owners_and_the_sponsor_see_the_teams(firm: Firm, role: str, name: str) -> None:
    shown = _enter(firm, role).get(f"/app/reports/{name}")
    assert shown.status_code == 200
    assert "Content-Security-Policy" in shown.headers
    assert "style=" not in shown.text


def test_only_who_looks_after_the_questions_sees_them(firm: Firm) -> None:
    assert _enter(firm, "owner").get("/app/reports/items").status_code == 200
    head = _enter(firm, "head")
    assert head.get("/app/reports/items").status_code == 403
    assert "/app/reports/items" not in head.get("/app/reports").text


@pytest.mark.parametrize("name", ["", *(f"/{name}" for name in PAGES)])
def test_a_member_sees_none_of_it(firm: Firm, name: str) -> None:
    member = _enter(firm, "member")
    assert member.get(f"/app/reports{name}").status_code == 403
    assert "/app/reports" not in member.get("/app/proposals").text


def test_no_page_names_a_person(firm: Firm) -> None:
    owner = _enter(firm, "owner")
    shown = [owner.get(f"/app/reports/{name}").text for name in PAGES]
    people = [f"{team}-{at}" for team, number in TEAMS.items() for at in range(number)]
    assert [person for person in people for page in shown if person in page] == []


@pytest.mark.parametrize(
    ("form", "type_"), [("csv", "text/csv"), ("json", "application/json"), ("html", "text/html")]
)
def test_a_report_can_be_kept_as_a_file(firm: Firm, form: str, type_: str) -> None:
    kept = _enter(firm, "head").get(f"/app/reports/report?format={form}")
    assert kept.headers["content-type"].startswith(type_)
    assert kept.headers["content-disposition"] == f'attachment; filename="report.{form}"'


@pytest.mark.parametrize("address", ["nothing", "report?wave=w9"])
def test_what_is_not_there_is_not_found(firm: Firm, address: str) -> None:
    assert _enter(firm, "head").get(f"/app/reports/{address}").status_code == 404


def test_the_page_that_compares_is_linked_where_the_site_has_it(firm: Firm, tmp_path: Path) -> None:
    compare = tmp_path / "dictionary" / "compare"
    compare.mkdir(parents=True)
    for file in (tmp_path / "index.html", compare / "sal-or-sql.html"):
        file.write_text("<!doctype html>", encoding="utf-8")
    page = _enter(firm, "head", tmp_path).get("/app/reports").text
    assert 'href="/dictionary/compare/sal-or-sql.html"' in page


@pytest.fixture
def address(firm: Firm) -> Iterator[str]:
    """Where an owner's browser finds the application."""
    config = uvicorn.Config(
        _app(firm, "owner"),  # type: ignore[arg-type]
        port=0,
        log_level="warning",
        access_log=False,
    )
    server = uvicorn.Server(config)
    thread = Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        thread.join(0.01)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}/"
    server.should_exit = True
    thread.join()


@pytest.mark.xdist_group("web browser")
def test_nothing_is_wrong_with_a_report_in_any_light_at_any_width(address: str) -> None:
    paths = [f"app/reports/{name}?lang={'en' if at % 2 else 'fr'}" for at, name in enumerate(PAGES)]
    visits = browse("inspect", address, {"paths": paths, "widths": WIDTHS})
    wrong = {
        f"{it['path']} {it['scheme']} {it['width']}": it["wrong"] for it in visits if it["wrong"]
    }
    assert wrong == {}


def test_the_contest_is_not_there_until_the_firm_wants_one(firm: Firm) -> None:
    head = _enter(firm, "head")
    assert head.get("/app/reports/contest").status_code == 404
    assert "/app/reports/contest" not in head.get("/app/reports").text
