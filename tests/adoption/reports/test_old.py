"""What was measured before a definition changed, or long ago: told, and no longer counted."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from lexicon.adoption.publishing.figure import Figure
from lexicon.adoption.telling.document import Document, Picture, Sentence
from lexicon.adoption.telling.gathering import Asked, gathered
from lexicon.adoption.telling.report import report_named
from lexicon.adoption.telling.sources import Sources
from lexicon.adoption.wave import Wave
from lexicon.model.dictionary import Dictionary
from tests.adoption.believable import Firm, our_dictionary
from tests.adoption.reports.conftest import made, scene

MQL = "stage/mql"


def _with_another_mql() -> Dictionary:
    """Our own, after the meaning of the MQL moved."""
    ours = our_dictionary()
    entry = ours.entries[MQL]
    major = int(entry.version.partition(".")[0]) + 1
    moved = entry.model_copy(update={"version": f"{major}.0.0"})
    return replace(ours, entries={**ours.entries, MQL: moved})


def _sentences(document: Document) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, Sentence)]


def test_a_figure_of_an_earlier_meaning_says_so_and_is_not_counted(firm: Firm) -> None:
    figures = report_named("report").make(gathered(firm.store, _with_another_mql(), Asked()))
    old = {cell.entry for cell in figures.cells if cell.age == "moved"}
    assert old == {MQL}
    assert MQL not in {one.entry for one in figures.differences}
    document = report_named("report").tell(figures, scene())
    assert "MQL: measured before the definition changed. It is no longer counted." in _sentences(
        document
    )
    picture = next(block for block in document.blocks if isinstance(block, Picture))
    assert [row[2] for row in picture.twin.rows if row[0] == "MQL"] == ["no longer counted"] * 2


def test_after_twelve_months_a_figure_is_not_counted(firm: Firm) -> None:
    assert {cell.age for cell in made(firm.store).cells} == {"current"}
    firm.clock.wait(days=366)
    assert {cell.age for cell in made(firm.store).cells} == {"aged"}
    told = report_named("report").tell(made(firm.store), scene("fr"))
    assert "Ces chiffres ont plus de douze mois et ne sont plus comptés." in _sentences(told)


def _day(month: int) -> datetime:
    return datetime(2026, month, 1, tzinfo=UTC)


def _wave(number: int) -> Wave:
    begin, end = _day(number), _day(number + 1)
    return Wave(f"w{number}", number, (MQL,), ("a",), (), 3, begin, end)


def _figure(number: int, major: int, mode: int) -> Figure:
    wave = f"w{number}"
    return Figure(wave, "sales", MQL, major, 8, mode, mode - 1, mode, mode + 1, False, _day(9))


@pytest.fixture
def moved() -> Sources:
    """Three waves; the meaning moved before the third."""
    told = {"w1": [_figure(1, 1, 3)], "w2": [_figure(2, 1, 5)], "w3": [_figure(3, 2, 4)]}
    waves = tuple(map(_wave, (1, 2, 3)))
    return Sources(_day(9), lambda _: (), waves, (), waves[-1], told, {"sales": 8}, {MQL: 2})


def test_a_trend_breaks_where_the_meaning_moved(moved: Sources) -> None:
    (found,) = report_named("trend").make(moved)
    assert (found.breaks, [moment.major for moment in found.moments]) == ((2,), [1, 1, 2])
    document = report_named("trend").tell((found,), scene())
    assert any("The definition changed before wave 3" in text for text in _sentences(document))
    (picture,) = [block for block in document.blocks if isinstance(block, Picture)]
    assert picture.svg.count("lx-fig-line") == 1
    assert picture.svg.count("lx-fig-break") == 1
    assert "definition changed" in picture.svg
    assert picture.twin.rows[0][2].endswith("(measured before the definition changed)")


def test_no_learning_is_told_across_a_change_of_meaning(moved: Sources) -> None:
    (found,) = report_named("trend").make(moved)
    assert found.learnt == ()
