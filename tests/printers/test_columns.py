"""Rows side by side on a terminal."""

from __future__ import annotations

from lexicon.printers.columns import columns

ROWS = [("Lead", "12"), ("Opportunity", "3")]


def test_headings_stand_on_one_line_where_there_is_room() -> None:
    assert list(columns(("Stage", "Brought by us"), ROWS, left=1)) == [
        "  Stage        Brought by us",
        "  Lead                    12",
        "  Opportunity              3",
    ]


def test_headings_too_long_for_a_screen_are_broken_between_words() -> None:
    heads = (
        "Stage",
        "Brought by the one team or the other, all the year (90\u202f%)",
        "Found by us",
    )
    rows = [("Lead", "12", "3"), ("Opportunity", "1", "24")]
    assert list(columns(heads, rows, left=1)) == [
        "               Brought",
        "                by the",
        "                   one",
        "               team or",
        "                   the",
        "                other,",
        "               all the",
        "                  year  Found",
        "  Stage         (90\u202f%)  by us",
        "  Lead              12      3",
        "  Opportunity        1     24",
    ]


def test_rows_need_no_headings() -> None:
    assert list(columns((), ROWS, left=1)) == ["  Lead         12", "  Opportunity   3"]
