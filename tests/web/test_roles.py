"""Who signed in decides by role: every role, every button, before and after the teams' time."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from lexicon.source.ledger import load_ledger
from lexicon.web.app import create_app
from lexicon.web.person import Person
from tests.web.conftest import NOW, client, field
from tests.web.test_beginning import NEW

PAGE = "/app/proposals/term/r0"
LATE = NOW + timedelta(days=400)
SAID_BY = {
    "member": "Sales, a member", "head": "head of sales", "owner": "owner of the dictionary",
    "sponsor": "general manager",
}  # fmt: skip
DECIDES = {("head", NOW), ("head", LATE), ("sponsor", LATE)}


def signed_in(root: Path, role: str, team: str = "sales", now=NOW) -> TestClient:  # type: ignore[no-untyped-def]
    person = Person(
        "Secret Name", "sponsor" if role == "sponsor" else team, "p1", frozenset({role})
    )
    return client(create_app(root, lambda _: person, lambda: now))


def press(person: TestClient, act: str, words: str = "Because.") -> int:
    digest = field(person.get(PAGE).text, "digest")
    return person.post(PAGE, data={"do": act, "words": words, "digest": digest}).status_code


@pytest.mark.parametrize("now", [NOW, LATE], ids=["in time", "late"])
@pytest.mark.parametrize("act", ["approve", "reject"])
@pytest.mark.parametrize("role", SAID_BY)
def test_only_heads_decide_and_the_sponsor_once_it_is_late(
    root: Path, role: str, act: str, now: datetime
) -> None:
    person = signed_in(root, role, now=now)
    expected = 303 if (role, now) in DECIDES else 403
    shows_button = f'value="{act}"' in person.get(PAGE).text
    assert (press(person, act), shows_button) == (expected, expected == 303)
    ledger, _ = load_ledger(root)
    known = ledger.approvals if act == "approve" else ledger.rejections
    signed = [item for item in known.get("term/r0", ()) if item.version == "1.1.0"]
    team = "sponsor" if role == "sponsor" else "sales"
    assert [(item.team, item.reviewer) for item in signed] == (
        [(team, SAID_BY[role])] if expected == 303 else []
    )


@pytest.mark.parametrize("role", SAID_BY)
def test_everybody_comments_by_role_and_never_by_name(root: Path, role: str) -> None:
    assert press(signed_in(root, role), "comment", "What about calls?") == 303
    comment = load_ledger(root)[0].comments["term/r0"][0]
    assert (comment.reviewer, comment.text) == (SAID_BY[role], "What about calls?")
    written = [file.read_text("utf-8") for file in (root / "dictionary").rglob("*.yaml")]
    assert not [text for text in written if "Secret Name" in text]


def test_everybody_may_propose_and_again_by_role(root: Path) -> None:
    for role, said_by in SAID_BY.items():
        form = NEW | {
            "names.en.label": f"What the {role} means",
            "names.fr.label": f"Ce que dit {role}",
        }
        made = signed_in(root, role).post("/app/proposals/new", data=form)
        assert made.status_code == 303
        comments = load_ledger(root)[0].comments[f"term/what_the_{role}_means"]
        assert [item.reviewer for item in comments] == [said_by]


def test_a_head_speaks_for_the_own_team_alone(root: Path) -> None:
    assert press(signed_in(root, "head", "marketing"), "approve") == 303
    approvals = load_ledger(root)[0].approvals["term/r0"]
    assert [item.team for item in approvals if item.version == "1.1.0"] == ["marketing"]


def test_a_member_is_told_who_decides(root: Path) -> None:
    assert "The head of your team says yes or no" in signed_in(root, "member").get(PAGE).text
    digest = field(signed_in(root, "member").get(PAGE).text, "digest")
    answer = signed_in(root, "member").post(PAGE, data={"do": "approve", "digest": digest})
    assert "This is not yours to do" in answer.text


def test_what_waits_for_the_sponsor_is_listed_as_such_once_it_is_late(root: Path) -> None:
    heading = "Waiting for general manager"
    assert heading not in signed_in(root, "sponsor").get("/app/proposals").text
    assert heading in signed_in(root, "sponsor", now=LATE).get("/app/proposals").text
