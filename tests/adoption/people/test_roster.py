"""A file of people as spreadsheets save it: read in either language, every fault at once."""

from __future__ import annotations

import pytest

from lexicon.adoption.people.roster import Newcomer, read_roster
from lexicon.model.manifest import Approval
from lexicon.targets.exports.unreadable import ExportUnreadable
from tests.adoption.people.lists import MANIFEST, document

HEAD = "email,name,team,role,language\n"
ENGLISH = HEAD + 'A@x.example,"Doe, A.",Sales,"head; owner",en\n'
FRENCH = "Courriel;Nom;Équipe;Rôle;Langue\r\na@x.example;Éloïse;Commerce;responsable;Français\r\n"


def test_each_line_is_a_person() -> None:
    read = read_roster(document(ENGLISH + "b@x.example,B,marketing,,\n"), MANIFEST)
    assert read.faults == ()
    assert read.people == (
        Newcomer(2, "a@x.example", "Doe, A.", "sales", ("head", "owner"), "en"),
        Newcomer(3, "b@x.example", "B", "marketing", ("member",), ""),
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_french_spreadsheet_is_read_as_excel_saves_it(encoding: str) -> None:
    read = read_roster(document(FRENCH.encode(encoding)), MANIFEST)
    assert read.people == (Newcomer(2, "a@x.example", "Éloïse", "sales", ("head",), "fr"),)


def test_every_fault_of_every_line_is_told_at_once() -> None:
    text = HEAD + (
        ",,,,\n"
        "nobody,,sails,boss,tlh\n"
        "a@x.example,A,sales,member,en\n"
        ",Nameless,marketing,,\n"
        "A@X.example,A again,,,\n"
        f"b@x.example,{'b' * 101},sales,,\n"
        '"c@x.example,d@x.example",C,sales,,\n'
        "d@x.example,Doe, D.,sales,member,en\n"
        "d@x.example,D,nowhere,,\n"
    )
    read = read_roster(document(text), MANIFEST)
    assert [(fault.line, fault.key) for fault in read.faults] == [
        (3, "email_wrong"), (3, "name_missing"), (3, "team_unknown"), (3, "role_unknown"),
        (3, "language_unknown"), (5, "email_missing"), (6, "team_missing"), (6, "email_twice"),
        (7, "name_long"), (8, "email_wrong"), (9, "cells"), (10, "team_unknown"),
    ]  # fmt: skip
    assert read.faults[2].facts == {"team": "sails", "teams": "marketing, sales"}
    assert read.faults[7].facts == {"email": "a@x.example", "line": "4"}


def test_headings_that_lack_or_stand_twice_are_told_before_all_else() -> None:
    read = read_roster(document("mail,e-mail,nom\na@x.example,,A\n"), MANIFEST)
    assert [(fault.key, fault.facts["column"]) for fault in read.faults] == [
        ("column_twice", "email"), ("column_missing", "team"),
    ]  # fmt: skip


def test_a_name_that_a_spreadsheet_or_a_page_would_run_is_kept_as_it_is_written() -> None:
    text = HEAD + 'a@x.example,"=HYPERLINK(""http://x"")",sales,,\nb@x.example,<b>b,sales,,\n'
    names = [person.name for person in read_roster(document(text), MANIFEST).people]
    assert names == ['=HYPERLINK("http://x")', "<b>b"]


def test_signs_that_nobody_sees_are_left_out() -> None:
    read = read_roster(document(HEAD + '"\u202ea@x.example","A\u202e\x07\nB",sales,,\n'), MANIFEST)
    assert [(person.email, person.name) for person in read.people] == [("a@x.example", "A B")]


def test_other_columns_are_ignored_and_said_to_be() -> None:
    wide = ",".join(f"x{number}" for number in range(500))
    read = read_roster(document(f"email,name,team,{wide}\na@x.example,A,sales\n"), MANIFEST)
    assert (len(read.people), len(read.faults), len(read.ignored)) == (1, 0, 500)


@pytest.mark.parametrize(
    "raw",
    [b'email,name,team\n"a@x.example,A,sales\n',
     b"email,name,team\n" + b"x" * 200_000 + b",A,sales\n", b"email,name,team\na\0b,A,sales\n"],
    ids=["a quotation mark left open", "an endless cell", "zero bytes"],
)  # fmt: skip
def test_what_is_no_table_is_refused_with_its_line(raw: bytes) -> None:
    with pytest.raises(ExportUnreadable, match=r"^people\.csv:\d+: "):
        read_roster(document(raw), MANIFEST)


@pytest.mark.parametrize("raw", [b"", b"\n\n", b'{"email": 1}', b"<x/>"])
def test_a_file_without_headings_lacks_them(raw: bytes) -> None:
    assert len(read_roster(document(raw), MANIFEST).faults) == 3


@pytest.mark.parametrize(
    ("team", "expected"), [("", "sponsor"), ("sponsor", "sponsor"), ("sales", "sales")]
)
def test_a_sponsor_need_not_be_in_a_team(team: str, expected: str) -> None:
    read = read_roster(document(f"{HEAD}a@x.example,A,{team},sponsor,\n"), MANIFEST)
    assert (read.people[0].team, read.faults) == (expected, ())


def test_nobody_is_head_and_sponsor_unless_the_firm_says_so() -> None:
    file = document(f"{HEAD}a@x.example,A,sales,head+sponsor,\n")
    assert [fault.key for fault in read_roster(file, MANIFEST).faults] == ["head_and_sponsor"]
    small = MANIFEST.model_copy(update={"approval": Approval(one_person_for_several_teams=True)})
    assert read_roster(file, small).faults == ()
