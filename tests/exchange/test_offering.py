"""Fields of a CRM that offer a list of others: an entry each, and what the target must be told."""

from __future__ import annotations

from lexicon.exchange.draft import Drafting
from lexicon.exchange.heading import Header
from lexicon.exchange.imported import ImportedList
from lexicon.exchange.lost import Lost
from lexicon.exchange.offering import Offering, offering
from lexicon.exchange.wanted import target_options, unsaid
from lexicon.model.kinds.field import Field
from lexicon.source.shape import fit
from lexicon.targets.exports.seen import SeenList
from lexicon.yamlfile.read import read
from tests.drift.sides import seen_list

HEADER = Header(Drafting("acme", ("en", "fr"), "en", "0.1.0"), "sales", "2027-01-01")
REQUIRED = {"fields": {"Lead.Fit__c": {"required": True}}}


def offered(*lists: SeenList, taken: tuple[str, ...] = ()) -> Offering:
    return offering(lists, HEADER, {"degree": "degree_of_fit"}, taken)


def field(name: str, offers: str = "Degree", **labels: str) -> SeenList:
    return seen_list(name=name, offers=offers, labels=labels)


def entry(made: ImportedList) -> Field:
    document = read(made.text.encode())
    found, faults = fit(Field, document.data, made.path, "")
    assert (document.faults, faults) == ((), [])
    assert found is not None
    return found


def test_a_field_names_the_picklist_that_was_made_of_its_list() -> None:
    (made,) = offered(seen_list(name="Lead.Fit__c", offers="Degree", labels={"": "Fit"})).made
    found = entry(made)
    assert (made.path, made.kind) == ("dictionary/fields/fit.yaml", "field")
    assert (found.type, found.picklist) == ("picklist", "degree_of_fit")
    assert found.crm == {"acme": "Lead.Fit__c"}


def test_a_field_is_called_in_the_languages_in_which_the_crm_calls_it() -> None:
    half, whole = offered(field("A.Half__c", en="Half"), field("A.Whole__c", en="W", fr="E")).made
    assert list(entry(half).names) == ["en"]
    assert [item.rule for item in entry(half).silence] == ["definition_missing", "label_missing"]
    assert list(entry(whole).names) == ["en", "fr"]
    assert [item.rule for item in entry(whole).silence] == ["definition_missing"]


def test_a_label_that_the_org_translates_into_its_own_language_is_named() -> None:
    labels = {"": "Adecuación", "en": "Fit", "fr": "Adéquation"}
    (made,) = offered(seen_list(name="Lead.Fit__c", offers="Degree", labels=labels)).made
    assert made.lost == (Lost("label_of", "Lead.Fit__c", "en"),)


def test_two_fields_never_share_a_file() -> None:
    found = offered(field("Lead.Fit__c"), field("Account.Fit__c"), taken=("fit",))
    assert [made.id for made in found.made] == ["account_fit", "lead_fit"]


def test_a_field_whose_list_is_nowhere_is_left_out_and_named() -> None:
    found = offered(field("Lead.Fit__c", "Elsewhere"))
    assert (found.made, [seen.name for seen in found.left]) == ((), ["Lead.Fit__c"])


def test_what_is_said_of_fields_is_gathered_by_their_names() -> None:
    one = seen_list(options={"fields": {"B": {"required": True}}, "sorted": ("Y",)})
    two = seen_list(options={"fields": {"A": {"restricted": False}}, "sorted": ("X",)})
    assert target_options([one, two]) == {
        "fields": {"A": {"restricted": False}, "B": {"required": True}},
        "sorted": ["X", "Y"],
    }


def test_a_target_that_is_there_is_told_but_what_it_lacks() -> None:
    told = {"required": True, "default_value": '"A"', "visible_lines": 7}
    seen = seen_list(options={"fields": {"Lead.Fit__c": told}})
    assert unsaid(seen, None) == {}
    assert unsaid(seen, {"fields": {"Lead.Fit__c": told}}) == {}
    there = {"fields": {"Lead.Fit__c": {"required": True, "visible_lines": 3}}}
    said = 'Lead.Fit__c: {default_value: "\\"A\\"", visible_lines: 7}'
    assert unsaid(seen, there) == {"fields": (said,)}
