"""Whatever a text holds, an XML parser reads it back."""

from __future__ import annotations

from hypothesis import given, settings
from lxml import etree

from lexicon.targets.salesforce import TARGET
from lexicon.targets.salesforce.options import SalesforceOptions
from lexicon.targets.salesforce.quoting import xml_comment, xml_text
from lexicon.targets.well_formed import without_forbidden
from tests.targets.hostile import hostile_texts
from tests.targets.picklists import job_of, picklist, value
from tests.targets.salesforce.schema import faults


@settings(deadline=None)
@given(hostile_texts())
def test_a_text_is_read_back(text: str) -> None:
    read = etree.fromstring(f"<label>{xml_text(text)}</label>".encode())
    assert (read.text or "", len(read)) == (without_forbidden(text), 0)


@settings(deadline=None)
@given(hostile_texts())
def test_a_comment_stays_one_comment(text: str) -> None:
    document = f"<translation><!-- {xml_comment(text)} --></translation>".encode()
    assert [item.tag for item in etree.fromstring(document)] == [etree.Comment]


def test_characters_that_xml_allows_are_kept() -> None:
    kept = "\t\n\r é œ 中 🙂 \u00a0 \u200d \u202e \u2028 \ufeff \x7f \x85"
    assert without_forbidden(kept) == kept


def test_characters_that_xml_forbids_are_left_out() -> None:
    assert without_forbidden("a\x00b\x07c\x1bd\ufffee\ud800f") == "abcdef"


@settings(deadline=None)
@given(hostile_texts(), hostile_texts(), hostile_texts())
def test_a_file_with_hostile_texts_is_valid(code: str, label: str, definition: str) -> None:
    told = {"color": label, "groupingString": definition, "><evil": code}
    extras = {"salesforce": told}
    words = {"codes": {"salesforce": code}, "definition": {"en": definition}, "extras": extras}
    hurt = value("hurt", label, "", **words)
    lists = (picklist("list", hurt), picklist("order", hurt, crm={"salesforce": "OrderStatus"}))
    for name, content in TARGET.render(job_of(SalesforceOptions(), *lists)).items():
        if name.endswith(".xml"):
            assert faults(content) == []
