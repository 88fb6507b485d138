"""What an import makes of a list: ids, numbers, a file that a check takes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from lexicon.exchange.draft import Drafting
from lexicon.exchange.heading import Header
from lexicon.exchange.identifiers import identifier
from lexicon.exchange.imported import ImportedList, imported
from lexicon.exchange.lost import Lost
from lexicon.exchange.wanted import target_options
from lexicon.model.kinds.picklist import Picklist
from lexicon.source.shape import fit
from lexicon.targets.exports.seen import SeenList
from lexicon.targets.exports.unreadable import ExportUnreadable
from lexicon.yamlfile.read import read
from tests.drift.sides import seen_list

HEADER = Header(Drafting("acme", ("en", "fr"), "en", "0.1.0"), "sales", "2027-01-01")


def _imported(*lists: SeenList) -> tuple[ImportedList, ...]:
    return imported(lists, HEADER, ())


def _read(made: ImportedList) -> dict[str, Any]:
    document = read(made.text.encode())
    assert document.faults == ()
    assert fit(Picklist, document.data, made.path, "")[1] == []
    assert isinstance(document.data, dict)
    return document.data


@pytest.mark.parametrize(
    ("texts", "name"),
    [
        (["Closed - Not Converted"], "closed_not_converted"),
        (["LeadStatus"], "lead_status"),
        (["Rejection_Reason__c"], "rejection_reason"),
        (["171520401", "Étape d'œuvre"], "etape_d_oeuvre"),
        (["100 %", "中"], "otherwise"),
        (["x" * 200], "x" * 60),
        (["taken"], "taken_2"),
    ],
)
def test_an_id_comes_from_what_reads_like_one(texts: list[str], name: str) -> None:
    assert identifier(texts, {"taken"}, "otherwise") == name


def test_a_list_becomes_a_draft_with_all_that_it_says() -> None:
    value = {"code": "WON", "label": "Won", "fr": "Gagnée", "won": True, "default": True}
    (made,) = _imported(seen_list(value, labels={"": "Stages", "fr": "Étapes"}))
    data = _read(made)
    assert made.path == "dictionary/picklists/stage.yaml"
    assert (data["status"], data["owner"], data["crm"]) == ("draft", "sales", {"acme": "Stage"})
    assert data["names"] == {"en": {"label": "Stages"}, "fr": {"label": "Étapes"}}
    assert data["default"] == "won"
    assert data["values"] == [
        {
            "number": 1,
            "id": "won",
            "names": {"en": {"label": "Won"}, "fr": {"label": "Gagnée"}},
            "codes": {"acme": "WON"},
            "won": True,
        }
    ]


def test_as_many_values_as_there_are_numbers_can_be_imported() -> None:
    values = [{"code": f"v{n}"} for n in range(10_001)]
    (made,) = _imported(seen_list(*values[:-1]))
    assert ("number: 0\n" in made.text, "number: 9999\n" in made.text) == (True, True)
    with pytest.raises(ExportUnreadable, match=r"^export\.json:1: 'Stage' has 10001 values"):
        _imported(seen_list(*values))


def test_numbers_are_the_crms_where_each_value_has_one() -> None:
    numbered = seen_list({"code": "a", "number": 7}, {"code": "b", "number": 3})
    twice = seen_list({"code": "a", "number": 7}, {"code": "b", "number": 7})
    stored = seen_list({"code": "a", "number": 727000000})
    found = [
        [value["number"] for made in _imported(seen) for value in _read(made)["values"]]
        for seen in (numbered, twice, stored)
    ]
    assert found == [[7, 3], [1, 2], [1]]


def test_what_has_no_place_is_named() -> None:
    odd = {"code": "a", "label": "A", "colour": "red", "probability": 300, "fr_CA": "Â"}
    (made,) = _imported(seen_list(odd))
    assert made.lost == (Lost("attribute", "probability"), Lost("label", where="fr_CA"))
    assert "probability" not in made.text
    assert _read(made)["values"][0]["extras"] == {"acme": {"colour": "red"}}


def test_what_everybody_reads_is_kept_where_its_own_language_is_not_translated() -> None:
    (made,) = _imported(seen_list({"code": "a", "label": "Won", "en": None, "fr": "Gagnée"}))
    assert _read(made)["values"][0]["names"] == {"en": {"label": "Won"}, "fr": {"label": "Gagnée"}}
    assert made.lost == ()


def test_what_everybody_reads_comes_before_a_translation_into_its_own_language() -> None:
    (made,) = _imported(seen_list({"code": "a", "label": "WON", "en": "Won", "fr": "Gagnée"}))
    assert _read(made)["values"][0]["names"] == {"en": {"label": "WON"}, "fr": {"label": "Gagnée"}}
    assert made.lost == (Lost("label", where="en"),)


def test_a_crm_that_can_call_a_value_otherwise_than_people_read_it_loses_neither() -> None:
    header = replace(HEADER, drafting=replace(HEADER.drafting, keeps_labels=True))
    aside = {"code": "a", "label": "Oferta", "en": "Offer", "fr": "Offre"}
    alike = {"code": "b", "label": "Sold", "en": "Sold", "fr": None}
    (made,) = imported([seen_list(aside, alike)], header, ())
    offer, sold = _read(made)["values"]
    assert offer["names"] == {"en": {"label": "Offer"}, "fr": {"label": "Offre"}}
    assert offer["extras"] == {"acme": {"label": "Oferta"}}
    assert (sold["names"], "extras" in sold) == ({"en": {"label": "Sold"}}, False)
    assert made.lost == ()


def test_a_list_without_values_is_passed_over() -> None:
    assert _imported(seen_list()) == ()


def test_two_lists_never_share_a_file() -> None:
    one, two = seen_list({"code": "a"}), seen_list({"code": "b"}, name="Stage.é")
    assert [made.path.rpartition("/")[2] for made in _imported(one, two)] == [
        "stage.yaml",
        "e.yaml",
    ]


def test_names_that_differ_by_an_underscore_are_those_of_two_lists() -> None:
    one, two = seen_list({"code": "a"}, name="Lead_Type"), seen_list({"code": "b"}, name="LeadType")
    assert [(made.id, list(made.values)) for made in _imported(one, two)] == [
        ("lead_type", ["a"]),
        ("lead_type_2", ["b"]),
    ]


def test_of_one_list_in_two_files_the_one_that_shows_most_is_taken() -> None:
    poor = seen_list({"code": "a"}, {"code": "c"}, shows=["values"], path="poor.json")
    rich = seen_list({"code": "a", "label": "A"}, {"code": "b", "label": "B"}, name="stage__gvs")
    (made,) = _imported(poor, rich)
    assert list(made.values) == ["a", "b"]
    assert made.lost == (Lost("value", "c", "poor.json"),)


def test_what_two_files_of_one_sort_call_a_value_is_told_where_they_do_not_agree() -> None:
    one = seen_list({"code": "a", "label": "A"}, {"code": "b", "label": "B"})
    other = seen_list({"code": "a", "label": "Old"}, {"code": "b", "label": "B"}, path="old.json")
    (made,) = _imported(one, other)
    assert made.lost == (Lost("value", "a Old", "old.json"),)


def test_in_a_language_that_lexicon_does_not_speak_no_sentence_of_ours_is_copied() -> None:
    header = Header(Drafting("acme", ("de", "fr", "es"), "de", "0.1.0"), "sales", "2027-01-01")
    gone = {"code": "a", "label": "Neu", "fr": "Neuf", "active": False}
    (made,) = imported([seen_list(gone)], header, ())
    data = _read(made)
    assert list(data["values"][0]["deprecated"]["reason"]) == ["fr"]
    assert [item["rule"] for item in data["silence"]] == ["definition_missing", "label_missing"]


def test_what_the_crm_says_of_a_list_is_its_definition() -> None:
    value = {"code": "a", "label": "A", "fr": "Â"}
    told = seen_list(value, descriptions={"": "Where from.", "fr": "D'où."})
    half = seen_list(value, descriptions={"": "Where from."}, name="Half")
    whole, english = map(_read, _imported(told, half))
    assert whole["definition"] == {"en": "Where from.", "fr": "D'où."}
    assert "silence" not in whole
    assert english["definition"] == {"en": "Where from."}
    assert [item["rule"] for item in english["silence"]] == ["translation_missing"]


def test_nothing_stands_for_a_definition_that_nobody_wrote() -> None:
    (made,) = _imported(seen_list({"code": "a", "label": "A", "fr": "Â"}))
    data = _read(made)
    assert "definition" not in data
    assert [item["rule"] for item in data["silence"]] == ["definition_missing"]
    assert data["silence"][0]["reason"].startswith("To be agreed")


def test_a_target_that_is_there_must_be_told_what_a_new_one_is() -> None:
    lists = [seen_list({"code": "a"}, name=name, options={"several": (name,)}) for name in "YX"]
    header = replace(HEADER, options={"several": ["X"]})
    assert target_options(lists) == {"several": ["X", "Y"]}
    assert [made.unsaid for made in _imported(*lists)] == [{}, {}]
    assert [made.unsaid for made in imported(lists, header, ())] == [{"several": ("Y",)}, {}]
