"""The first page: what is due, what was left, what one knows, what means something else now."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from lexicon.web.app import create_app
from lexicon.web.person import Person
from tests.web.conftest import client as browser_of
from tests.web.taking.forms import form_on
from tests.web.taking.quizzing import House, answer_all, begin_practice, right


def answer_right(house: House, member: TestClient, entry: str) -> None:
    address = begin_practice(member, entry)
    while (page := member.get(address)).status_code == 200 and 'id="question"' in page.text:
        form = form_on(page.text)
        member.post(form.action, data=right(house, form))
        address = member.get(f"{address.rpartition('/')[0]}/next").headers["location"]


def bands(page: str) -> dict[str, int]:
    found = re.findall(r"<h3>([^<(]*) \((\d+)\)</h3>", page)
    return {name: int(count) for name, count in found}


def test_whoever_is_new_has_everything_to_discover(member: TestClient) -> None:
    page = member.get("/app/").text
    assert re.search(r"\d+ words to discover", page)
    assert [*bands(page)] == ["Not asked yet"]


def test_what_one_answers_right_is_mastered_and_nobody_else_sees_it(
    house: House, member: TestClient
) -> None:
    answer_right(house, member, "stage/mql")
    page = member.get("/app/").text
    assert bands(page)["Mastered"] == 1
    assert "Only you see this" in page
    head = house.enter("head", role="head")
    assert [*bands(head.get("/app/").text)] == ["Not asked yet"]


def test_what_was_learnt_is_due_again_some_days_later(house: House, member: TestClient) -> None:
    answer_all(member, begin_practice(member, "stage/mql", "stage/sal"))
    assert "due today" not in member.get("/app/").text.replace("Nothing is due today", "")
    house.clock.wait(days=60)
    assert "2 words are due today" in member.get("/app/").text
    assert "Due today: 2 words" in member.get("/app/practice").text
    address = begin_practice(member)
    first = form_on(member.get(address).text)
    assert first.fields["turn"] == "0"


@pytest.mark.parametrize(
    ("version", "comes_back"), [("2.0.1", False), ("2.1.0", False), ("3.0.0", True)]
)
def test_only_a_word_whose_meaning_moved_comes_back(
    house: House, tmp_path: Path, version: str, comes_back: bool
) -> None:
    root = tmp_path / "moving"
    shutil.copytree(house.root, root)
    house = House(root, house.store, house.clock, house.new_id)
    member = house.enter("member")
    answer_right(house, member, "stage/mql")
    file = root / "dictionary" / "stages" / "mql.yaml"
    text = file.read_text("utf-8")
    assert "\nversion: 2." in text
    file.write_text(re.sub(r"\nversion: 2\.\S+", f"\nversion: {version}", text), "utf-8")
    for folder in ("approvals", "history", "releases"):
        shutil.rmtree(root / "dictionary" / folder, ignore_errors=True)
    page = member.get("/app/").text
    assert ("What changed since you passed" in page) == comes_back
    assert ("/app/practice?about=stage/mql" in page) == comes_back


def test_without_people_the_one_person_of_this_machine_practises_too(house: House) -> None:
    here = house.open(Person("head of sales", "sales"))
    answer_all(here, begin_practice(here, "stage/mql"))
    assert {(item.person[:6], item.team) for item in house.answers()} == {("local-", "sales")}
    again = house.open(Person("head of sales", "sales"))
    assert "Not asked yet" in again.get("/app/").text
    assert [*bands(again.get("/app/").text)] != ["Not asked yet"]
    other = house.open(Person("somebody else", "marketing"))
    assert [*bands(other.get("/app/").text)] == ["Not asked yet"]
    assert "head of sales" not in str([dict(row._mapping) for row in house.answers()])


def test_the_sponsor_belongs_to_no_team_that_is_counted(house: House) -> None:
    house.open_wave("stage/mql", teams=("sales", "marketing"))
    sponsor = house.open(Person("general manager", "sponsor"))
    assert "/app/measure" not in sponsor.get("/app/").text
    answer_all(sponsor, begin_practice(sponsor, "stage/mql"))
    assert {item.team for item in house.answers()} == {""}


def test_without_a_store_nothing_is_asked(house: House) -> None:
    app = create_app(house.root, lambda _: Person("x", "sales"), house.clock)
    bare = browser_of(app)
    assert bare.get("/app/").headers["location"] == "/app/proposals"
    for path in ("/app/practice", "/app/measure", "/app/waves", "/app/attempts/a/1"):
        assert bare.get(path).status_code == 404
    assert "/app/practice" not in bare.get("/app/proposals").text


def test_what_is_kept_is_read_before_the_first_question(house: House) -> None:
    house.enter("newcomer")
    unread = house.open(Person("x", "sales", "newcomer", frozenset({"member"}), noticed=False))
    wave = house.open_wave("stage/mql")
    for path in ("/app/", "/app/practice", f"/app/measure/{wave}"):
        sent = unread.get(path)
        assert (sent.status_code, sent.headers["location"].partition("?")[0]) == (
            303, "/app/privacy",
        )  # fmt: skip
    assert unread.post("/app/practice", data={"do": "due"}).status_code == 403
    assert unread.post(f"/app/measure/{wave}", data={"do": "begin"}).status_code == 403
