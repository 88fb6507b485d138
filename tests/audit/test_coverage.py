"""From which day and up to which the data tells anything, in one question for all its columns."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from lexicon.audit.engine import Row
from lexicon.audit.measuring.coverage import first_day, last_day
from lexicon.audit.opening import Data, opened_data
from tests.audit.data import NOW, held_crm, ours

CONTACTS = (
    "id,became_mql_at,accepted_by,accepted_at,demo_requested_at\n"
    "1,2026-03-02,s,0206-03-03,2026-11-21 10:00\n2,2026-02-28,s,2027-01-01,\n3,,,,soon\n"
)


def test_mistaken_and_future_moments_count_for_neither_end(tmp_path: Path) -> None:
    (tmp_path / "c.csv").write_text(CONTACTS, "utf-8")
    with opened_data(Data((str(tmp_path / "c.csv"),)), ours(), NOW) as opened:
        held = opened.held(ours())
        asked: list[str] = []

        def ask(question: str) -> list[Row]:
            asked.append(question)
            return held.ask(question)

        counting = replace(held, ask=ask)
        assert first_day(counting) == date(2026, 2, 28)
        assert last_day(counting) == date(2026, 11, 21)
    assert len(asked) == 2


def test_a_history_begins_where_it_says_and_ends_with_the_newest_of_both(tmp_path: Path) -> None:
    stages = "id,stage,at\n1,lead,2026-04-01\n1,mql,2026-11-20\n"
    with held_crm(tmp_path, CONTACTS, stages, NOW) as held:
        assert (first_day(held), last_day(held)) == (date(2026, 4, 1), date(2026, 11, 21))


def test_data_without_a_moment_has_neither(tmp_path: Path) -> None:
    (tmp_path / "c.csv").write_text("id,fit\n1,good\n", "utf-8")
    with opened_data(Data((str(tmp_path / "c.csv"),)), ours(), NOW) as opened:
        held = opened.held(ours())
        assert (first_day(held), last_day(held)) == (None, None)
