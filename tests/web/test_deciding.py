"""Approve, reject, comment: kept once, bound to the text that was read."""

from __future__ import annotations

from pathlib import Path

from starlette.testclient import TestClient

from lexicon.model.ledger import Ledger
from lexicon.source.ledger import load_ledger
from tests.web.conftest import NOW, Open, field, propose

PAGE = "/app/proposals/term/r0"


def decide(client: TestClient, act: str, words: str = "", digest: str = "") -> tuple[int, str]:
    digest = digest or field(client.get(PAGE).text, "digest")
    answer = client.post(PAGE, data={"do": act, "words": words, "digest": digest})
    return answer.status_code, answer.headers.get("location", answer.text)


def ledger(root: Path) -> Ledger:
    read, faults = load_ledger(root)
    assert faults == ()
    return read


def test_an_approval_is_kept_with_its_note_and_the_page_says_so(
    root: Path, sales: TestClient
) -> None:
    assert decide(sales, "approve", "At last.") == (303, f"{PAGE}?done=approve")
    approval = ledger(root).approvals["term/r0"][-1]
    assert (approval.team, approval.reviewer, approval.note) == (
        "sales", "head of sales", "At last.",
    )  # fmt: skip
    page = sales.get(f"{PAGE}?done=approve").text
    assert "Your agreement is kept." in page
    assert "Sales agrees" in page
    assert 'value="approve"' not in page


def test_the_last_approval_puts_the_text_in_force(root: Path, open_app: Open) -> None:
    decide(open_app(root, "marketing"), "approve")
    decide(open_app(root), "approve")
    assert [text.version for text in ledger(root).agreed["term/r0"]] == ["1.0.0", "1.1.0"]
    page = open_app(root).get(f"{PAGE}?done=approve").text
    assert "version 1.1.0 is what holds" in page


def test_a_rejection_needs_a_reason(root: Path, sales: TestClient) -> None:
    status, page = decide(sales, "reject", "  ")
    assert status == 422
    assert "A reason is needed" in page
    assert ledger(root).rejections == {}


def test_a_rejection_brings_the_text_in_force_back_and_keeps_its_reason(
    root: Path, sales: TestClient
) -> None:
    assert decide(sales, "reject", "Phones count too.") == (303, f"{PAGE}?done=reject")
    file = root / "dictionary" / "terms" / "r0.yaml"
    assert "en: A first talk.\n" in file.read_text("utf-8")
    page = sales.get(PAGE).text
    assert "Rejected before" in page
    assert "Phones count too." in page


def test_a_comment_stands_on_the_page(sales: TestClient) -> None:
    assert decide(sales, "comment", "Why not\nby phone?") == (303, f"{PAGE}?done=comment")
    assert "Why not\nby phone?" in sales.get(PAGE).text


def test_a_button_pressed_twice_says_nothing_new(root: Path, open_app: Open) -> None:
    marketing, sales = open_app(root, "marketing"), open_app(root)
    digest = field(sales.get(PAGE).text, "digest")
    for client in (marketing, sales, sales):
        assert decide(client, "approve", digest=digest)[0] == 303
    assert len(ledger(root).approvals["term/r0"]) == 4  # two of the first version, two of this


def test_a_rejection_sent_twice_is_one(root: Path, sales: TestClient) -> None:
    digest = field(sales.get(PAGE).text, "digest")
    assert [decide(sales, "reject", "No.", digest)[0] for _ in range(2)] == [303, 303]
    assert len(ledger(root).rejections["term/r0"]) == 1


def test_a_comment_sent_twice_is_one(root: Path, open_app: Open) -> None:
    digest = field(open_app(root).get(PAGE).text, "digest")
    for later in range(2):
        client = open_app(root, "sales", NOW.replace(minute=later))
        assert decide(client, "comment", "Hm.", digest)[0] == 303
    assert len(ledger(root).comments["term/r0"]) == 1


def test_a_text_that_moved_is_shown_anew_and_nothing_typed_is_lost(
    root: Path, sales: TestClient
) -> None:
    digest = field(sales.get(PAGE).text, "digest")
    propose(root, "in person", "by phone")
    for act in ("approve", "reject", "comment"):
        status, page = decide(sales, act, "I wrote this.", digest)
        assert status == 409
        assert "The text has changed since you read it." in page
        assert "<ins> by phone</ins>" in page
        assert "I wrote this.</textarea>" in page
    assert ledger(root).comments == {}


def test_a_text_that_was_decided_meanwhile_shows_what_was_typed(root: Path, open_app: Open) -> None:
    sales = open_app(root)
    digest = field(sales.get(PAGE).text, "digest")
    decide(open_app(root, "marketing"), "reject", "No.")
    status, page = decide(sales, "approve", "I wrote this.", digest)
    assert status == 409
    assert "I wrote this." in page


def test_one_person_cannot_agree_for_two_teams(root: Path, open_app: Open) -> None:
    decide(open_app(root, "marketing", name="the same person"), "approve", "Mine.")
    status, page = decide(open_app(root, name="the same person"), "approve", "Mine.")
    assert status == 422
    assert "the same person" in page
    assert "Mine.</textarea>" in page
    assert "approver_for_two_teams" not in page
    assert "1.1.0" not in [text.version for text in ledger(root).agreed["term/r0"]]


def test_a_sponsor_cannot_decide_before_its_time(root: Path, open_app: Open) -> None:
    status, page = decide(open_app(root, "sponsor"), "approve")
    assert status == 422
    assert 'role="alert"' in page


def test_what_is_typed_stays_when_the_language_changes(sales: TestClient) -> None:
    answer = sales.post(PAGE, data={"lang": "fr", "words": "I wrote this.", "digest": "x"})
    assert answer.status_code == 200
    assert "Votre décision" in answer.text
    assert "I wrote this.</textarea>" in answer.text
    assert "Votre décision" in sales.get(PAGE).text
