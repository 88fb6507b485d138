"""Answers that were collected elsewhere: read whole, and every fault told with its line."""

from __future__ import annotations

import pytest

from lexicon.adoption.agreeing.collected import Fault, collected
from lexicon.adoption.agreeing.votes import Vote
from lexicon.targets.exports.document import Document
from lexicon.targets.exports.unreadable import ExportUnreadable

HEAD = "person,team,scenario,answer"


def _csv(*lines: str) -> Document:
    return _file("\n".join(lines).encode())


def _file(raw: bytes) -> Document:
    return Document("answers.csv", raw)


def test_columns_may_stand_in_any_order() -> None:
    raw = "\ufeffTeam;Answer;Person;Scenario;When\nsales;sal;p1;s1;monday\n".encode()
    read = collected(_file(raw))
    assert (read.votes, read.faults) == ((Vote("p1", "sales", "s1", "sal"),), ())


def test_all_faults_are_told_at_once_with_their_lines() -> None:
    read = collected(
        _csv(
            HEAD,
            "p1,sales,s1,sal",
            "p1,sales,s1,sql",
            "",
            "p1,marketing,s2,sal",
            "p2,sales,,sal",
            "p2,sales",
            "p3,sales,s1,sal,for the moment",
            "p4,,s1,",
        )
    )
    assert read.faults == (
        Fault(3, "answered_twice", "2"),
        Fault(5, "two_teams", "2"),
        Fault(6, "empty", "scenario"),
        Fault(7, "empty", "scenario"),
        Fault(7, "empty", "answer"),
        Fault(8, "cells", "5/4"),
        Fault(9, "empty", "team"),
        Fault(9, "empty", "answer"),
    )


def test_a_cell_of_several_lines_does_not_shift_the_numbers() -> None:
    read = collected(_csv(HEAD, 'p1,sales,"a', 'b",sal', "p2,sales"))
    assert {fault.line for fault in read.faults} == {4}


@pytest.mark.parametrize(("raw", "faults"), [(b"", 4), (b"person,team,answer\n", 1)])
def test_a_column_that_is_missing_is_told(raw: bytes, faults: int) -> None:
    assert [fault.what for fault in collected(_file(raw)).faults] == ["column"] * faults


@pytest.mark.parametrize(
    "raw",
    [b"person,person,team,scenario,answer\n", b'%s\n"p,a,b,c\n' % HEAD.encode(), b"person,t\0,a\n"],
    ids=["one heading twice", "a quotation mark left open", "zero bytes"],
)
def test_what_is_no_table_is_refused_with_its_line(raw: bytes) -> None:
    with pytest.raises(ExportUnreadable, match=r"^answers\.csv:\d: "):
        collected(_file(raw))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le"])
def test_a_french_spreadsheet_is_read_as_excel_saves_it(encoding: str) -> None:
    text = "Personne;Équipe;Scénario;Réponse\r\np1;Développement;salon;Métier\r\n"
    read = collected(_file(text.encode(encoding)))
    assert read.votes == (Vote("p1", "Développement", "salon", "Métier"),)


def test_the_same_word_in_other_letters_is_no_other_word() -> None:
    read = collected(_csv(HEAD, "p1,Sales,s1,SAL", "p2, sales ,S1,sal"))
    assert read.votes == (Vote("p1", "Sales", "s1", "SAL"), Vote("p2", "Sales", "s1", "SAL"))


def test_signs_that_nobody_sees_do_not_make_two_people() -> None:
    read = collected(_csv(HEAD, "p1,sales,s1,sal", "p1\u202e,sales,s1,sal"))
    assert [fault.what for fault in read.faults] == ["answered_twice"]


def test_a_sign_that_only_looks_like_a_line_end_ends_no_line() -> None:
    read = collected(_csv(f"{HEAD}\r\np1,sales,s\u20281,sal\r\n"))
    assert read.votes == (Vote("p1", "sales", "s 1", "sal"),)
