"""Which team answers for what is imported."""

from __future__ import annotations

import pytest

from lexicon.exchange.answering import answering, teams_of
from lexicon.targets.exports.merging import merged
from lexicon.targets.salesforce.exports._own_words import owners_named
from tests.targets.salesforce.exports.reading import read, xml

ENDS = "Kept by: Sales. https://example.com/fit"
FIELD = "force-app/main/default/objects/Lead/fields/Fit__c.field-meta.xml"
FRENCH = "force-app/main/default/objectTranslations/Lead-fr/Fit__c.fieldTranslation-meta.xml"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (f"How well a firm fits. {ENDS}", ("Sales",)),
        ("Kept by: Sales.", ("Sales",)),
        ("Qui en répond : Commerce. Ensuite : Appeler.", ("Commerce",)),
        (f"A stage. Whose it is now: Marketing. Next: Call. {ENDS}", ("Sales",)),
        ("A stage. Whose it is now: Marketing. Next: Call.", ()),
        ("Kept by: Sales. Ask them before you change anything", ()),
        ("Kept by whoever sells.", ()),
        ("", ()),
    ],
)
def test_our_own_texts_name_who_answers(text: str, names: tuple[str, ...]) -> None:
    assert owners_named([text]) == names


@pytest.mark.parametrize(
    ("owners", "team"),
    [
        (("Sales", "Commerce"), "sales"),
        (("MARKETING",), "marketing"),
        (("Sales", "Marketing"), ""),
        (("Sales", "Support"), ""),
        (("Support",), ""),
        ((), ""),
    ],
)
def test_a_team_answers_where_all_texts_name_it(owners: tuple[str, ...], team: str) -> None:
    assert answering(owners, teams_of(None)) == team


def test_a_list_and_its_translations_name_their_teams() -> None:
    help_text = f"<inlineHelpText>Fit. {ENDS}</inlineHelpText>"
    value = "<value><fullName>Good</fullName></value>"
    held = f"<valueSet><valueSetDefinition>{value}</valueSetDefinition></valueSet>"
    own = f"<fullName>Fit__c</fullName>{help_text}<type>Picklist</type>{held}"
    words = "<help>Accord. Qui en répond : Commerce.</help><name>Fit__c</name>"
    told = [*read(FIELD, xml("CustomField", own))]
    told += read(FRENCH, xml("CustomFieldTranslation", words))
    (seen,) = merged(told).lists
    assert seen.owners == ("Sales", "Commerce")


def test_the_values_of_a_standard_set_say_it_where_the_set_has_no_text() -> None:
    described = f"<standardValue><fullName>Web</fullName><description>{ENDS}</description>"
    (seen,) = read(
        "LeadSource.standardValueSet", xml("StandardValueSet", f"{described}</standardValue>")
    )
    assert seen.owners == ("Sales",)
