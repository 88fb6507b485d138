"""A history of stages shows the ways that the funnel does not have."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from lexicon.audit.faulty_lines import FaultyLines
from lexicon.audit.lines_told import lines_told
from lexicon.audit.past import UNREAD_STEP
from lexicon.errors import LexiconError
from tests.audit.data import asked, found, mapping_file, write_csv

PAST = """record,stage,changed_on
1,lead,2026-01-01
1,MQL!,2026-01-03
1,sal,2026-01-05
2,mql,2026-01-02 10:00
2,lead,2026-01-02 09:00
2,lead,2026-01-03
3,client,2026-02-01
3,contact,2026-02-02
4,cold,2026-02-02
4,mql,never
9,lead,2026-01-01
9,client,2026-01-02
"""


def _mapping(folder: Path, **written: Any) -> Path:
    (folder / "past.csv").write_text(PAST, encoding="utf-8")
    history = {"file": "past.csv", "record": "record", "stage": "stage", "at": "changed_on"}
    values = {"lifecycle_stage": {"mql": ["MQL!", "mql"]}}
    return mapping_file(folder, history=history | written, values=values)


def test_ways_that_the_funnel_has_are_not_told_others_are(tmp_path: Path) -> None:
    report = asked(write_csv(tmp_path), _mapping(tmp_path), lists=True)
    lines = found(report, "transition_impossible")
    ways = {(one.facts["before_stage"], one.facts["after_stage"]): one.records for one in lines}
    assert ways == {("client", "contact"): 1, ("lead", "client"): 0}
    assert [row[1] for one in lines for row in one.rows] == ["3"]
    assert "from Lead to Client, once" in [one.message for one in lines]


def test_without_a_history_nothing_is_told(tmp_path: Path) -> None:
    assert found(asked(write_csv(tmp_path)), "transition_impossible") == []


@pytest.mark.parametrize("written", [{"stage": "none"}, {"file": "none.csv"}])
def test_a_history_that_is_not_there_is_refused(tmp_path: Path, written: Any) -> None:
    with pytest.raises(LexiconError, match="none"):
        asked(write_csv(tmp_path), _mapping(tmp_path, **written))


def test_lines_of_a_history_that_cannot_be_read_are_told(tmp_path: Path) -> None:
    report = asked(write_csv(tmp_path), _mapping(tmp_path))
    (line,) = found(report, "history_unread")
    assert line.facts == {"file": "past.csv", "lines": 2, "value": "cold"}
    assert line.is_fault


def test_of_a_moment_that_cannot_be_read_the_moment_is_told(tmp_path: Path) -> None:
    mapping = _mapping(tmp_path)
    (tmp_path / "past.csv").write_text("record,stage,changed_on\n1,lead,04/11/2026\n", "utf-8")
    (line,) = found(asked(write_csv(tmp_path), mapping), "history_unread")
    assert line.facts == {"file": "past.csv", "lines": 1, "value": "04/11/2026"}


def test_a_history_that_is_read_whole_is_not_told_of(tmp_path: Path) -> None:
    mapping = _mapping(tmp_path)
    (tmp_path / "past.csv").write_text("record,stage,changed_on\n1,lead,2026-11-04\n", "utf-8")
    assert found(asked(write_csv(tmp_path), mapping), "history_unread") == []


def test_beside_figures_it_is_said_that_the_history_was_not_read_whole() -> None:
    (told,) = lines_told([FaultyLines("h.csv", UNREAD_STEP, 3, "MQL")], "en")
    assert told.startswith("h.csv: 3 lines are not as they should be")
