"""Two people who agree at the same moment: neither yes is lost, the last puts it in force."""

from __future__ import annotations

import shutil
from multiprocessing import get_context
from pathlib import Path

from tests.project.deeds import at_once
from tests.project.world import TEAMS, agreed, raise_mql, state

ROUNDS = 20


def test_two_teams_may_agree_at_the_same_moment(tmp_path: Path) -> None:
    first = agreed(tmp_path / "0")
    raise_mql(first)
    for number in range(1, ROUNDS):
        shutil.copytree(first, tmp_path / str(number))
    spawn = get_context("spawn")
    barrier = spawn.Barrier(len(TEAMS))
    people = [
        spawn.Process(target=at_once, args=(tmp_path, team, barrier, ROUNDS)) for team in TEAMS
    ]
    for person in people:
        person.start()
    for person in people:
        person.join()
    assert [person.exitcode for person in people] == [0, 0]
    for number in range(ROUNDS):
        found = state(tmp_path / str(number))
        assert found.findings == ()
        signed = [
            item.team for item in found.ledger.approvals["stage/mql"] if item.version == "2.0.0"
        ]
        assert signed == ["marketing", "sales"]
        assert [text.version for text in found.ledger.agreed["stage/mql"]] == ["1.0.0", "2.0.0"]
        assert (found.ledger.offered, dict(found.standing.proposals)) == ({}, {})
