"""Codes of languages of a CRM as a dictionary writes them: a country's own is another language."""

from __future__ import annotations

import pytest

from lexicon.drift.compare import compare
from lexicon.targets.exports.languages import tagged
from lexicon.targets.exports.seen import SeenList, SeenValue
from lexicon.targets.salesforce.components import language_tag, org_language
from tests.targets.picklists import coded, picklist
from tests.targets.salesforce.entries import job_with
from tests.targets.salesforce.exports.reading import read, xml
from tests.targets.salesforce.org_beside import signed


@pytest.mark.parametrize(
    ("written", "known", "labels"),
    [
        ({"fr": "Neuf", "fr_CA": "Nouveau"}, ("en", "fr"), {"fr": "Neuf", "fr-CA": "Nouveau"}),
        ({"fr": None, "fr_CA": "Nouveau"}, ("en", "fr"), {"fr": None, "fr-CA": "Nouveau"}),
        ({"fr_FR": "Neuf", "fr_BE": "Nouveau"}, ("fr",), {"fr": "Neuf", "fr-BE": "Nouveau"}),
        ({"fr_CA": "Nouveau"}, ("en", "fr"), {"fr": "Nouveau"}),
        ({"fr": "Neuf"}, ("fr-FR",), {"fr-FR": "Neuf"}),
        ({"fr": "Neuf", "fr_CA": "Nouveau"}, ("fr-CA",), {"fr": "Neuf", "fr-CA": "Nouveau"}),
        ({"en_US": "New", "": "N"}, ("en",), {"en": "New", "": "N"}),
        ({"en_US": "New", "en_GB": "Fresh"}, ("en",), {"en": "New", "en-GB": "Fresh"}),
    ],
)
def test_a_countrys_own_language_speaks_for_another_only_where_that_is_not_there(
    written: dict[str, str | None], known: tuple[str, ...], labels: dict[str, str | None]
) -> None:
    seen = SeenList("x", "fit", (SeenValue("new", written),), "x")
    assert tagged(seen, known).values[0].labels == labels


def test_a_value_in_canadian_french_alone_lacks_its_french() -> None:
    listed = picklist("fit", coded("salesforce", "new", "New", "New"), crm={"salesforce": "Fit"})
    value = "<customValue><fullName>New</fullName><label>New</label></customValue>"
    told = [*read("Fit.globalValueSet", xml("GlobalValueSet", value))]
    said = "<translation>Nouveau</translation>"
    for language, inside in (("fr", "<translation><!-- New --></translation>"), ("fr_CA", said)):
        one = f"<valueTranslation><masterLabel>New</masterLabel>{inside}</valueTranslation>"
        name = f"Fit-{language}.globalValueSetTranslation"
        told += read(name, xml("GlobalValueSetTranslation", one))
    made = job_with(listed, targets={"salesforce": {}}).dictionary
    found = compare(signed(made), told).drifts
    assert [item.language for item in found if item.kind == "translation_missing"] == ["fr"]


@pytest.mark.parametrize(
    ("tag", "code"),
    [("fr", "fr"), ("fr-FR", "fr"), ("fr-CA", "fr_CA"), ("de-DE", "de"), ("nb-NO", "no"),
     ("pt-PT", "pt_PT"), ("nl-NL", "nl_NL"), ("en-US", "en_US")],
)  # fmt: skip
def test_a_file_is_called_as_the_org_calls_its_language(tag: str, code: str) -> None:
    assert org_language(tag) == code
    assert language_tag(org_language("fr-CA")) == "fr-CA"
