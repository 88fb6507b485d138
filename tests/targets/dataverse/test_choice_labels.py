"""What Synapse Link or Fabric keeps of choices: one row a label, in any language."""

from __future__ import annotations

import pytest

from lexicon.targets.dataverse.exports.choice_labels import READER
from lexicon.targets.exports.document import Document
from lexicon.targets.exports.recognise import format_of
from lexicon.targets.exports.seen import SeenList
from lexicon.targets.exports.unreadable import ExportsUnreadable

HEAD = (
    "EntityName,OptionSetName,Option,IsUserLocalizedLabel,LocalizedLabelLanguageCode,LocalizedLabel"
)
LOCAL = f"{HEAD}\nlead,leadqualitycode,1,False,1033,Hot\nlead,leadqualitycode,1,False,1036,Chaude\n"


def _read(text: str) -> tuple[SeenList, ...]:
    document = Document("labels.csv", text.encode())
    found = format_of(document)
    assert found is not None
    assert (found.crm, found.name) == ("dataverse", "choice_labels")
    return READER.read(document)


def test_the_labels_of_an_option_stand_in_a_row_each() -> None:
    (seen,) = _read(f"{LOCAL}lead,leadqualitycode,2.0,False,1033,Cold\n")
    assert seen.name == "lead.leadqualitycode"
    assert [(value.code, value.labels, value.line) for value in seen.values] == [
        ("1", {"en": "Hot", "fr": "Chaude"}, 2),
        ("2", {"en": "Cold", "fr": None}, 4),
    ]
    assert seen.shows == {"values", "labels", "translations"}


def test_a_global_choice_that_several_tables_use_is_one() -> None:
    rows = "lead,new_fit,1,False,1033,Good,new_fit\naccount,new_rank,1,False,1033,Good,new_fit\n"
    (seen,) = _read(f"{HEAD},GlobalOptionSetName\n{rows}")
    assert (seen.name, [value.code for value in seen.values]) == ("new_fit", ["1"])


def test_states_and_their_reasons_are_read() -> None:
    head = "EntityName;State;{0}IsUserLocalizedLabel;LocalizedLabelLanguageCode;LocalizedLabel"
    (reasons,) = _read(f"{head.format('Status;')}\nlead;1;3;False;1036;Qualifié\n")
    (states,) = _read(f"{head.format('')}\nlead;1;False;1036;Qualifié\n")
    assert (reasons.name, states.name) == ("lead.statuscode", "lead.statecode")
    assert [(value.code, value.attributes) for value in reasons.values] == [("3", {"State": "1"})]
    assert [(value.code, value.attributes) for value in states.values] == [("1", {})]


def test_all_that_has_no_number_is_said_at_once() -> None:
    rows = "lead,x,one,False,1033,Hot\nlead,x,2,False,1033,Cold\nlead,x,1,False,French,Hot\n"
    with pytest.raises(ExportsUnreadable) as caught:
        _read(f"{LOCAL}{rows}")
    assert [fault.line for fault in caught.value.faults] == [4, 6]
