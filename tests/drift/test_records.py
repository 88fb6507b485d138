"""Records counted by a table of values and counts, or by a report of two columns."""

from __future__ import annotations

import pytest

from lexicon.drift.compare import compare
from lexicon.drift.records import counts_in
from lexicon.targets.exports.document import Document
from lexicon.targets.exports.unreadable import ExportsUnreadable, ExportUnreadable
from tests.drift.sides import dictionary_of, ours, seen_list

A, B = {"id": "a", "code": "A"}, {"id": "b", "code": "B"}
THEIRS = [{"code": "A", "label": "a"}, {"code": "B", "label": "b"}]


def test_with_records_what_touches_most_comes_first() -> None:
    theirs = [{"code": "A", "label": "another"}, {"code": "hot", "label": "Hot"}]
    counts = counts_in(Document("c.csv", b"value;count\nHOT;1 200\nA;3\n"))
    found = compare(dictionary_of(ours(A, B)), [seen_list(*theirs)], counts=counts)
    assert [(item.value, item.records) for item in found.drifts] == [
        ("hot", 1200),
        ("a", 3),
        ("b", 0),
    ]


def test_records_may_be_told_apart_by_list_and_named_by_label() -> None:
    table = "champ,valeur,nombre\nother,Hot,5\nStage,Hot,7\n"
    counts = counts_in(Document("c.csv", table.encode()))
    theirs = [*THEIRS, {"code": "171", "label": "Hot"}]
    found = compare(dictionary_of(ours(A, B)), [seen_list(*theirs)], counts=counts)
    assert [item.records for item in found.drifts] == [7]


def test_records_are_counted_under_what_people_read_in_the_crm() -> None:
    counts = counts_in(Document("c.csv", b"value,count\nWon,5\nHot,7\n"))
    swapped = [{"code": "A", "label": "Hot"}, {"code": "B", "label": "Won"}]
    both = ours({**A, "en": "Won"}, {**B, "en": "Hot", "fr": "Chaud"})
    found = compare(dictionary_of(both), [seen_list(*swapped)], counts=counts)
    assert [(item.value, item.records) for item in found.drifts] == [("a", 7), ("b", 5)]
    french = counts_in(Document("c.csv", b"value,count\nChaud,3\n"))
    found = compare(dictionary_of(both), [seen_list(*swapped)], counts=french)
    assert [(item.value, item.records) for item in found.drifts] == [("b", 3), ("a", 0)]


def test_a_list_s_own_count_goes_before_that_of_no_list() -> None:
    table = b"list,value,count\n,Hot,5\nStage,Hot,7\n"
    theirs = [*THEIRS, {"code": "171", "label": "Hot"}]
    counts = counts_in(Document("c.csv", table))
    found = compare(dictionary_of(ours(A, B)), [seen_list(*theirs)], counts=counts)
    assert [item.records for item in found.drifts] == [7]


def test_records_of_a_list_that_nobody_counted_are_not_none() -> None:
    counts = counts_in(Document("c.csv", b"list,value,count\nother,Hot,5\n"))
    theirs = [*THEIRS, {"code": "171", "label": "Hot"}]
    found = compare(dictionary_of(ours(A, B)), [seen_list(*theirs)], counts=counts)
    assert [item.records for item in found.drifts] == [None]


@pytest.mark.parametrize(
    "table",
    [
        "Lifecycle Stage,Count of Contacts\nHot,5\nTotal,5\n",
        "Étape;Nombre de fiches\nHOT;5\n",
        "Lead Status,COUNT(Id)\nHot,5\n",
        "Effectif\tStatut\n5\tHot\n",
        "value,n\nHot,5\n171,6\n",
    ],
)
def test_a_report_of_two_columns_counts_records(table: str) -> None:
    counts = counts_in(Document("c.csv", table.encode()))
    assert counts.by_value[("", "hot")] == 5


@pytest.mark.parametrize(
    ("table", "why"),
    [
        ("Record ID,Lead Source\n51001,Web\n51002,Web\n", "counts_of_one"),
        ("Étape;ID de la transaction\nWeb;12\n", "counts_of_one"),
        ("Stage,Probability\nWeb,10\n", "counts_of_other"),
        ("Étape;Probabilité (%)\nWeb;10\n", "counts_of_other"),
        ("Stage,Sort_Order\nWeb,1\n", "counts_of_other"),
        ("Stage,Total amount\nWeb,100\n", "counts_of_other"),
        ("id,status\n1,Web\n", "counts_of_other"),
    ],
)
def test_numbers_that_count_no_records_are_not_taken_for_counts(table: str, why: str) -> None:
    with pytest.raises(ExportUnreadable) as caught:
        counts_in(Document("c.csv", table.encode()))
    assert caught.value.args[2] == why


@pytest.mark.parametrize(
    "written",
    ["1234", "1 234", "1\u202f234", '"1,234"', "1.234", "1'234", "1234.0", '"1234,00"'],
)
def test_a_count_is_read_however_a_language_writes_it(written: str) -> None:
    counts = counts_in(Document("c.csv", f"value,count\nA,{written}\n".encode()))
    assert counts.by_value == {("", "a"): 1234}


def test_a_count_from_india_has_its_hundreds_of_thousands_apart() -> None:
    counts = counts_in(Document("c.csv", b'value,count\nA,"1,23,45,678"\n'))
    assert counts.by_value == {("", "a"): 12_345_678}


def test_what_is_no_count_is_said_of_every_row() -> None:
    with pytest.raises(ExportsUnreadable) as caught:
        counts_in(Document("c.csv", b"value;count\nA;12,5\nB;3\nC;1.23\n"))
    assert [fault.line for fault in caught.value.faults] == [2, 4]


@pytest.mark.parametrize(
    ("table", "line"), [("a,b\n1,2\n", 1), ("value,count\nA,1\nB,many\n", 3), ("", 1)]
)
def test_a_table_of_records_that_is_none_says_where(table: str, line: int) -> None:
    with pytest.raises(ExportUnreadable) as caught:
        counts_in(Document("c.csv", table.encode()))
    assert (caught.value.path, caught.value.line) == ("c.csv", line)
