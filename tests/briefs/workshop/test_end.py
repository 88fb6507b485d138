"""The end of a workshop, on both engines: proposals, the page, the agreement of the day."""

from __future__ import annotations

from pathlib import Path

import pytest

from lexicon.adoption.attempts.waves import all_waves
from lexicon.adoption.store.responses import evidence
from lexicon.adoption.store.workshops.rows import ChoiceRow
from lexicon.adoption.wave import next_forms
from lexicon.briefs.workshop import acts
from lexicon.briefs.workshop.conclude import baseline, conclude
from lexicon.briefs.workshop.opening import keep_agreement
from lexicon.briefs.workshop.phases import NotNow
from lexicon.briefs.workshop.plan import Topic
from lexicon.history.signing import Signing
from lexicon.project.state import open_state
from tests.adoption.stores import NOW
from tests.briefs.workshop.conftest import BOUNDARY, Table

MQL = "stage/mql"
SIGNING = Signing("marketing", "head of marketing", NOW.isoformat(), "Workshop")
EXCLUDED = ChoiceRow(BOUNDARY, "option", "excluded", {"fr": "Non."})


def test_the_end_writes_proposals_keeps_the_page_and_the_agreement_of_the_day(
    table: Table, copy: Path
) -> None:
    table.sit_down()
    table.go_on("alone")
    case = table.room.plan.scenarios[0].id
    for number in range(6):
        table.answer(number, case, "mql" if number < 3 else "lead")
    table.go_on("choose")
    acts.choose(table.store, table.id, table.room.row.revision, EXCLUDED)
    seen = table.room.row.revision
    done = conclude(table.store, copy, table.id, seen, (), SIGNING)
    assert (table.room.phase, table.room.row.paper) == ("sign", done.paper)
    assert BOUNDARY in open_state(copy, NOW.date()).standing.proposals
    assert baseline(table.room).splitlines()[:2] == [
        "person,team,scenario,answer", f"1,marketing,{case},mql",
    ]  # fmt: skip
    with pytest.raises(NotNow):
        conclude(table.store, copy, table.id, seen, (), SIGNING)


def test_what_was_said_before_any_discussion_is_the_wave_that_the_next_is_held_to(
    table: Table, copy: Path
) -> None:
    table.sit_down()
    table.go_on("alone")
    cases = [item for item in table.room.plan.scenarios if item.use == "measure"]
    for number in range(6):
        stage = "mql" if number < 3 else "lead"
        table.answers(number, {Topic("scenario", item.id): stage for item in cases})
    table.go_on("choose")
    for _ in range(2):
        keep_agreement(table.store, table.room, open_state(copy, NOW.date()).dictionary)
    (wave,) = all_waves(table.store)
    assert (wave.forms, wave.closed_at) == (("a",), NOW)
    assert next_forms((MQL,), (wave,)) == ("b",)
    with table.store.reading() as connection:
        found = [item for item in evidence(connection) if item.wave == wave.id]
    assert {(item.team, item.answer) for item in found} == {
        ("marketing", ("mql",)), ("sales", ("lead",)),
    }  # fmt: skip
    assert len(found) == 6 * len(cases) > 0


def test_what_has_moved_since_it_was_read_is_not_closed(table: Table, copy: Path) -> None:
    table.go_on("choose")
    seen = table.room.row.revision
    acts.choose(table.store, table.id, seen, EXCLUDED)
    before = (copy / "dictionary" / "decisions" / "score_boundary.yaml").read_bytes()
    with pytest.raises(acts.Moved):
        conclude(table.store, copy, table.id, seen, (), SIGNING)
    assert (copy / "dictionary" / "decisions" / "score_boundary.yaml").read_bytes() == before
