"""Whose yes is asked for, and when: owners change, sponsors have their time, clocks differ."""

from __future__ import annotations

import os
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from lexicon.history.policy import counted
from lexicon.history.signing import Signing
from lexicon.model.ledger import SPONSOR
from lexicon.model.ledger_items import Approval
from lexicon.model.manifest import Approval as Policy
from lexicon.project.deciding import approve_proposals
from tests.project.world import NOW, agree, agreed, put, raise_mql, signing, state
from tests.starter.jobs import commit, git

MQL = "dictionary/stages/mql.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project in which a major change is proposed."""
    made = agreed(tmp_path)
    raise_mql(made)
    return made


def _hand_over(root: Path, version: str) -> None:
    put(root, "stages/lead.yaml", "owner: marketing", "owner: sales")
    put(root, "stages/lead.yaml", "version: 1.0.0", f"version: {version}")


def test_who_gives_a_definition_away_and_who_takes_it_both_agree(root: Path) -> None:
    _hand_over(root, "1.1.0")
    assert state(root).standing.proposals["stage/lead"].required == ("marketing", "sales")
    agree(root, "stage/lead", teams=("sales",))
    assert state(root).standing.proposals["stage/lead"].missing == ("marketing",)
    agree(root, "stage/lead", teams=("marketing",))
    assert "stage/lead" not in state(root).standing.proposals


def test_from_then_on_the_new_owner_decides(root: Path) -> None:
    _hand_over(root, "1.1.0")
    agree(root, "stage/lead")
    put(root, "stages/lead.yaml", "What both teams", "Whatever both teams")
    put(root, "stages/lead.yaml", "version: 1.1.0", "version: 1.2.0")
    assert state(root).standing.proposals["stage/lead"].required == ("sales",)


def _saved(root: Path, ago: timedelta) -> None:
    moment = (NOW - ago).timestamp()
    os.utime(root / MQL, (moment, moment))


@pytest.mark.parametrize(
    ("ago", "rules"),
    [
        (timedelta(days=13, hours=23), ["sponsor_too_early"]),
        (timedelta(days=14), []),
        (timedelta(days=60), []),
        (timedelta(days=-2), ["sponsor_too_early"]),
    ],
)
def test_the_sponsor_decides_once_the_teams_have_had_their_time(
    root: Path, ago: timedelta, rules: list[str]
) -> None:
    _saved(root, ago)
    made = approve_proposals(root, ("stage/mql",), _sponsor(), NOW)
    assert [item.rule for item in made.findings] == rules
    assert made.in_force == (() if rules else ("stage/mql",))


def test_in_git_their_time_begins_with_the_commit_of_the_version(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    git(root, "init", "-q", "-b", "main")
    monkeypatch.setenv("GIT_COMMITTER_DATE", (NOW - timedelta(days=15)).isoformat())
    commit(root, "stricter")
    put(root, "stages/mql.yaml", "# A comment", "# Another comment")
    monkeypatch.setenv("GIT_COMMITTER_DATE", (NOW - timedelta(days=1)).isoformat())
    commit(root, "a comment changes nothing")
    _saved(root, timedelta())
    made = approve_proposals(root, ("stage/mql",), _sponsor(), NOW)
    assert made.in_force == ("stage/mql",)


def test_without_a_sponsor_nobody_decides_for_the_teams(root: Path) -> None:
    put(root, "lexicon.yaml", "sponsor: general manager, ", "")
    _saved(root, timedelta(days=60))
    made = approve_proposals(root, ("stage/mql",), _sponsor(), NOW)
    assert [item.rule for item in made.findings] == ["sponsor_missing"]


def _sponsor() -> Signing:
    return Signing(SPONSOR, "general manager", NOW.isoformat())


@pytest.mark.parametrize(
    "moment",
    ["2031-01-01T00:00:00Z", "1999-12-31T23:59:59-12:00", "2026-11-22T11:00:00+01:00"],
)
def test_a_yes_counts_whatever_the_clock_says(root: Path, moment: str) -> None:
    agree(root, "stage/mql", teams=("marketing",))
    approve_proposals(root, ("stage/mql",), signing("sales", moment=moment), NOW)
    found = state(root)
    assert found.findings == ()
    assert found.ledger.approvals["stage/mql"][-1].time == moment
    assert "stage/mql" not in found.standing.proposals


def _yes(team: str, time: str) -> Approval:
    return Approval(
        version="1.0.0", digest="0" * 64, team=team, reviewer="head of sales", time=time
    )


def test_of_two_by_one_person_the_earlier_counts_in_whatever_zone() -> None:
    earlier = _yes("sales", "2026-11-22T10:30:00+02:00")
    later = _yes("marketing", "2026-11-22T09:00:00Z")
    assert datetime.fromisoformat(earlier.time) < datetime.fromisoformat(later.time)
    assert counted(Policy(), (later, earlier)) == (earlier,)


def test_the_policy_may_let_one_person_sign_for_two_teams() -> None:
    both = (_yes("sales", "2026-11-22T09:00:00Z"), _yes("marketing", "2026-11-22T09:00:00Z"))
    assert set(counted(Policy(one_person_for_several_teams=True), both)) == set(both)
