"""What a CRM calls a field that people read in a translation into the CRM's own language."""

from __future__ import annotations

from lexicon.exchange.called import called
from lexicon.exchange.draft import Drafting
from lexicon.exchange.lost import Lost
from lexicon.targets.exports.seen import SeenList
from tests.drift.sides import seen_list

DRAFTING = Drafting("acme", ("en", "fr"), "en", "0.1.0")
LABELS = {"": "Adecuación", "en": "Fit", "fr": "Adéquation"}
HELP = {"": "Ayuda.", "en": "Ayuda."}


def field(**more: object) -> SeenList:
    made = {"called_in": "fields", "labels": LABELS, "descriptions": HELP, **more}
    return called(seen_list(name="Lead.Fit__c", **made), DRAFTING)


def test_the_target_is_told_what_people_do_not_read() -> None:
    seen = field(options={"fields": {"Lead.Fit__c": {"required": True}}, "sorted": ("X",)})
    told = {"required": True, "label": "Adecuación"}
    assert seen.options == {"fields": {"Lead.Fit__c": told}, "sorted": ("X",)}
    assert DRAFTING.labels(seen.labels) == {"en": "Fit", "fr": "Adéquation"}
    assert list(DRAFTING.lost_of_list(seen)) == []
    assert seen.descriptions == HELP


def test_so_is_the_help() -> None:
    seen = field(labels={}, descriptions={"": "Ayuda.", "en": "Help."})
    assert seen.options == {"fields": {"Lead.Fit__c": {"help": "Ayuda."}}}
    assert DRAFTING.labels(seen.descriptions) == {"en": "Help."}


def test_a_field_of_which_the_target_takes_no_such_thing_stays_as_it_is() -> None:
    assert field(called_in="").labels == LABELS
    assert [*DRAFTING.lost_of_list(field(called_in=""))] == [Lost("label_of", "Lead.Fit__c", "en")]


def test_a_label_that_is_read_as_it_is_called_is_no_other() -> None:
    assert field(labels={"": "Fit", "en": "Fit ", "fr": "Adéquation"}).options == {}
    assert field(labels={"": "Fit", "fr": "Adéquation"}).options == {}
