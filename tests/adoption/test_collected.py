"""Answers that were collected elsewhere: read whole, and every fault told with its line."""

from __future__ import annotations

import pytest

from lexicon.adoption.agreeing.collected import Fault, collected
from lexicon.adoption.agreeing.votes import Vote


def _csv(*lines: str) -> bytes:
    return "\n".join(lines).encode()


def test_columns_may_stand_in_any_order() -> None:
    read = collected("\ufeffTeam;Answer;Person;Scenario;When\nsales;sal;p1;s1;monday\n".encode())
    assert (read.votes, read.faults) == ((Vote("p1", "sales", "s1", "sal"),), ())


def test_all_faults_are_told_at_once_with_their_lines() -> None:
    read = collected(
        _csv(
            "person,team,scenario,answer",
            "p1,sales,s1,sal",
            "p1,sales,s1,sql",
            "",
            "p1,marketing,s2,sal",
            "p2,sales,,sal",
            "p2,sales",
        )
    )
    assert read.faults == (
        Fault(3, "answered_twice", "2"),
        Fault(5, "two_teams", "2"),
        Fault(6, "empty", "scenario"),
        Fault(7, "cells", "2/4"),
    )


def test_a_cell_of_several_lines_does_not_shift_the_numbers() -> None:
    read = collected(_csv("person,team,scenario,answer", 'p1,sales,"a', 'b",sal', "p2,sales"))
    assert [fault.line for fault in read.faults] == [4]


@pytest.mark.parametrize(
    ("raw", "faults"),
    [
        (b"", ["column"] * 4),
        (b"person,team,answer\n", ["column"]),
        (b"person,person,team,scenario,answer\n", ["column"]),
        ("person,team,scenario,answer\np\xe9,a,b,c\n".encode("latin-1"), ["not_utf8"]),
        (b'person,team,scenario,answer\n"p,a,b,c\n', ["cells"]),
    ],
)
def test_what_is_no_such_file_is_told(raw: bytes, faults: list[str]) -> None:
    assert [fault.what for fault in collected(raw).faults] == faults


def test_signs_that_nobody_sees_do_not_make_two_people() -> None:
    read = collected(
        _csv("person,team,scenario,answer", "p1,sales,s1,sal", "p1\u202e,sales,s1,sal")
    )
    assert [fault.what for fault in read.faults] == ["answered_twice"]


def test_a_sign_that_only_looks_like_a_line_end_ends_no_line() -> None:
    read = collected("person,team,scenario,answer\r\np1,sales,s\u20281,sal\r\n".encode())
    assert read.votes == (Vote("p1", "sales", "s 1", "sal"),)
