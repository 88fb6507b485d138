"""What became of each definition: versions with their days, changes and signatures; refusals."""

from __future__ import annotations

import cProfile
import pstats
from dataclasses import replace
from pathlib import Path

import pytest

from lexicon.history.chronicle import Chronicle, chronicle
from lexicon.history.standing import Standing, standing
from lexicon.history.tell import Teller
from lexicon.history.timeline import Text
from lexicon.model.released import TextLost
from tests.agreed import NOTE, REASON, SECOND, TODAY, agreed_state
from tests.grown import changed_thrice


@pytest.fixture(scope="module")
def past() -> Chronicle:
    return chronicle(agreed_state().standing)


def rules(text: Text) -> set[str]:
    return {change.rule for change in text.step.changes} if text.step else set()


def test_every_version_stands_in_its_release_and_on_its_day(past: Chronicle) -> None:
    told = [
        (text.entry.version, text.release and text.release.date)
        for text in past.timeline("stage/mql").texts
    ]
    assert told == [("1.0.0", "2026-11-09"), ("2.0.0", "2026-11-20")]


def test_every_version_says_who_agreed_and_what_they_noted(past: Chronicle) -> None:
    signed = [
        (item.team, item.reviewer, item.note)
        for item in past.timeline("stage/mql").texts[-1].approvals
    ]
    assert signed == [
        ("marketing", "head of marketing", NOTE),
        ("sales", "head of sales", NOTE),
    ]


def test_neighbours_are_compared_in_the_dictionaries_of_their_time(past: Chronicle) -> None:
    """The text of the stage says nothing of points: the decision of that release does."""
    first, second = past.timeline("stage/mql").texts
    assert first.step is None
    assert second.step is not None
    told = [Teller(second.step.two, "en").tell(change) for change in second.step.changes]
    assert (
        "Marketing qualified lead: with Boundary of the score, Score: 20 points → 30 points: "
        "fewer contacts qualify; figures before 2.0.0 are not comparable"
    ) in told


def test_a_text_replaced_before_its_release_is_compared_too(past: Chronicle) -> None:
    texts = past.timeline("term/score").texts
    assert [(it.entry.version, it.release is None) for it in texts] == [
        ("1.0.0", False), ("1.1.0", True), ("1.2.0", False),
    ]  # fmt: skip
    changed = [
        {change.field for change in text.step.changes} if text.step else None for text in texts
    ]
    assert changed == [None, {"definition.en", "version"}, {"definition.fr", "version"}]


def test_what_is_agreed_since_the_newest_release_has_no_day_yet(past: Chronicle) -> None:
    newest = past.timeline("metric/leads").texts[-1]
    assert (newest.entry.version, newest.release) == ("1.1.0", None)
    assert rules(newest) == {"definition_changed", "version_raised"}
    assert set(past.since) == {"metric/leads"}


def test_a_refusal_has_its_reason_and_says_what_it_was_about(past: Chronicle) -> None:
    (refused,) = past.timeline("stage/lead").refused
    assert (refused.rejection.version, refused.rejection.reason) == ("2.0.0", REASON)
    assert refused.step is not None
    assert {change.field for change in refused.step.changes} == {"definition.en", "version"}


def test_the_proposal_waits_and_a_new_word_is_a_draft(past: Chronicle) -> None:
    proposal = past.proposal("stage/mql")
    assert proposal is not None
    assert proposal.missing == ("sales",)
    assert [past.is_draft(name) for name in ("term/nurturing", "stage/mql")] == [True, False]
    assert past.timeline("term/nurturing").texts == ()


def test_a_release_tells_what_it_changed_and_the_first_changed_nothing(past: Chronicle) -> None:
    first, second = past.releases
    assert first.steps is None
    assert second.day == SECOND
    assert set(second.steps or ()) == {
        "lexicon", "decision/boundary", "metric/signed", "persona/student", "stage/mql",
        "term/ranking", "term/score",
    }  # fmt: skip


def test_what_was_withdrawn_is_there_though_its_file_is_gone() -> None:
    now = agreed_state().standing
    entries = {name: it for name, it in now.head.entries.items() if name != "term/ranking"}
    gone = standing(replace(now.head, entries=entries), now.ledger, TODAY)
    assert "term/ranking" not in gone.in_force.entries
    assert [entry.status for entry in chronicle(gone).tombs.values()] == ["retired"]


def test_a_release_without_one_of_its_texts_is_told() -> None:
    now = agreed_state().standing
    lost = {name: texts for name, texts in now.ledger.agreed.items() if name != "term/score"}
    with pytest.raises(TextLost, match="term/score"):
        chronicle(replace(now, ledger=replace(now.ledger, agreed=lost)))


def test_texts_of_many_entries_are_compared_together(tmp_path: Path) -> None:
    """Four times the entries are about four times the work, whatever became of each."""
    small, large = (changed_thrice(number, tmp_path / str(number)) for number in (100, 400))
    chronicle(small)  # rules and words are read once
    assert _calls(large) < 5 * _calls(small)


def _calls(now: Standing) -> int:
    profile = cProfile.Profile()
    profile.runcall(chronicle, now)
    return int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]  # no stub has it
