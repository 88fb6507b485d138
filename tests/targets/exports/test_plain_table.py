"""The table for a CRM of which no format is known, with headings in English or French."""

from __future__ import annotations

import pytest

from lexicon.targets.exports.document import Document
from lexicon.targets.exports.recognise import format_of, read_export
from lexicon.targets.exports.seen import SeenList
from lexicon.targets.exports.unreadable import ExportsUnreadable, ExportUnreadable


def _read(text: str, path: str = "folder/stage.csv") -> tuple[SeenList, ...]:
    return read_export(Document(path, text.encode())) or ()


def test_the_same_table_in_english_and_in_french() -> None:
    english = (
        "value,label,label_fr,active,order,default,closed,won,converted,probability,forecast\n"
        "B,Bee,Bé,no,2,no,true,0,,50 %,best case\nA,Ay,,yes,1,x,false,non,1,0.5,Pipeline\n"
    )
    french = (
        "valeur;libellé;Libellé (fr);actif;ordre;défaut;fermé;gagné;converti;"
        "probabilité;prévision\n"
        "B;Bee;Bé;non;2;faux;vrai;0;;50;best_case\nA;Ay;;oui;1;oui;n;non;o;0,5;pipeline\n"
    )
    assert _read(english) == _read(french)
    (seen,) = _read(english)
    assert (seen.crm, seen.name) == ("", "stage")
    first, second = seen.values
    assert (first.code, first.labels, first.is_active) == ("A", {"": "Ay", "fr": None}, True)
    assert first.attributes == {
        "default": True,
        "closed": False,
        "won": False,
        "converted": True,
        "probability": 0.5,
        "forecast": "pipeline",
    }
    assert (second.code, second.is_active, second.line) == ("B", False, 2)


def test_a_table_shows_only_what_it_has_columns_for() -> None:
    (seen,) = _read("value,label\nA,Ay\n")
    assert seen.shows == {"values", "labels"}
    (seen,) = _read("code,label_fr,active,order\nA,Ay,yes,1\n")
    assert seen.shows == {"values", "labels", "translations", "inactive", "order"}


def test_several_lists_stand_in_one_table() -> None:
    lists = _read("list,value,label\nstage,A,Ay\nsource,B,Bee\nstage,C,Cee\n")
    assert [(item.name, [value.code for value in item.values]) for item in lists] == [
        ("stage", ["A", "C"]),
        ("source", ["B"]),
    ]


@pytest.mark.parametrize(
    ("row", "line"),
    [("A,Ay,maybe,1", 2), ("A,Ay,yes,often", 2), ("A,Ay,yes,1\n,Bee,yes,1", 3)],
)
def test_what_cannot_be_understood_says_where(row: str, line: int) -> None:
    with pytest.raises(ExportUnreadable) as caught:
        _read(f"value,label,active,probability\n{row}\n")
    assert (caught.value.path, caught.value.line) == ("folder/stage.csv", line)


def test_what_a_value_means_is_said_by_language_and_other_columns_are_told() -> None:
    (seen,) = _read("value,label,description_fr,Description (en),segment\nA,Ay,Le sens.,,x\n")
    (value,) = seen.values
    assert (value.told, value.attributes) == (
        {"fr": "Le sens.", "en": None},
        {"segment": ("x",)},
    )
    assert "description" in seen.shows


def test_all_that_is_wrong_is_said_at_once() -> None:
    rows = "\n".join(["A,Ay,maybe", ",Bee,yes", *(f"V{n},Vee,so" for n in range(30))])
    with pytest.raises(ExportsUnreadable) as caught:
        _read(f"value,label,active\n{rows}\n")
    lines = str(caught.value).splitlines()
    assert (len(caught.value.faults), lines[-1]) == (32, "and 12 more of these")
    assert lines[1] == "folder/stage.csv:3: no 'value' in this row"
    with pytest.raises(ExportsUnreadable, match="first in line 2"):
        _read("value,label\nA,x\nA,y\nA,z\n")


@pytest.mark.parametrize(
    "headings",
    ["API Name,Master Label,Active", "Nom interne,Intitulé,Actif ?", "VALUE,LABEL,Is Active"],
)
def test_headings_as_screens_have_them_are_understood(headings: str) -> None:
    (seen,) = _read(f"{headings}\nA,Ay,yes\n")
    (value,) = seen.values
    assert (value.code, value.labels, value.is_active, value.attributes) == (
        "A", {"": "Ay"}, True, {},
    )  # fmt: skip


@pytest.mark.parametrize(
    "headings",
    ["value,Libellé français,Libellé (anglais)", "value,Label French,label english",
     "value,LIBELLÉ_FR,Label (en)"],
)  # fmt: skip
def test_a_language_may_be_called_by_its_name(headings: str) -> None:
    (seen,) = _read(f"{headings}\nA,Un,One\n")
    assert seen.values[0].labels == {"fr": "Un", "en": "One"}
    assert "translations" in seen.shows


def test_a_heading_without_an_end_is_not_gone_through_again_and_again() -> None:
    assert format_of(Document("a.csv", f"value,label{'_' * 100_000}))\nA,Ay\n".encode())) is None


@pytest.mark.parametrize(("written", "is_active"), [("Actif", True), ("inactive", False)])
def test_whether_a_value_is_active_may_be_said_by_the_word(written: str, is_active: bool) -> None:
    (seen,) = _read(f"value,label,Active\nA,Ay,{written}\n")
    assert seen.values[0].is_active == is_active


def test_of_two_headings_for_one_thing_the_usual_one_holds() -> None:
    (seen,) = _read(
        "Field,API Name,Value,Master Label,Label\nFit,Fit__c,A,ay,Ay\nFit,Fit__c,B,b,B\n"
    )
    assert [(value.code, value.labels[""]) for value in seen.values] == [("A", "Ay"), ("B", "B")]


def test_a_column_that_is_left_over_does_not_speak_for_one_that_is_read() -> None:
    (seen,) = _read("value,label,Won,won\nA,Ay,yes,no\n")
    assert seen.values[0].attributes == {"won": True}


def test_a_query_of_salesforce_s_stages_is_understood() -> None:
    head = "ApiName,MasterLabel,IsActive,SortOrder,IsClosed,IsWon,DefaultProbability"
    (seen,) = _read(f"{head},ForecastCategoryName\nWon,Gagnée,true,9,true,true,100.0,Best Case\n")
    assert seen.values[0].attributes == {
        "closed": True, "won": True, "probability": 100, "forecast": "best_case",
    }  # fmt: skip


@pytest.mark.parametrize("above", ["\n\n", ";;\n", " ; ; \n\n"])
def test_blank_lines_above_the_headings_are_passed_over(above: str) -> None:
    (seen,) = _read(f"{above}value;label;\nA;Ay;\n")
    assert [(value.code, value.labels) for value in seen.values] == [("A", {"": "Ay"})]


@pytest.mark.parametrize("text", ["value,count\nA,1\n", "name,age\nA,1\n", "", "value\nA\n"])
def test_another_table_is_not_taken_for_a_list(text: str) -> None:
    assert format_of(Document("a.csv", text.encode())) is None


def test_stages_as_a_query_of_salesforce_answers_are_read_in_any_language() -> None:
    heads = "ApiName,MasterLabel,ForecastCategory,ForecastCategoryName\n"
    rows = "A,Vue,BestCase,Au mieux\nB,Dite,Forecast,Engagement\n"
    (both,) = _read(f"{heads}{rows}")
    assert [value.attributes.get("forecast") for value in both.values] == ["best_case", "commit"]
    (alone,) = _read("ApiName,MasterLabel,ForecastCategoryName\nA,Vue,Au mieux\nB,Dite,Best Case\n")
    assert [value.attributes.get("forecast") for value in alone.values] == [None, "best_case"]
