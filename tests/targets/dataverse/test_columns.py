"""The columns of a table: its own choices, its states and their reasons."""

from __future__ import annotations

import pytest

from tests.targets.dataverse.answers import choice, column, option, read
from tests.targets.dataverse.test_exports import XML

COLUMN = """<attribute PhysicalName="{0}"><LogicalName>{0}</LogicalName><optionset Name="lead_{0}">
{1}</optionset></attribute>"""
OPTIONS = XML.decode().partition("</displaynames>")[2].partition("</optionset>")[0]
OWN = COLUMN.format("quality", OPTIONS)
REASONS = COLUMN.format(
    "statuscode",
    """<statuses><status value="1" state="0">
<labels><label description="New" languagecode="1033" /></labels></status></statuses>""",
)
STATES = COLUMN.format("statecode", "<states><state value='0' defaultstatus='1' /></states>")
TRUTH = COLUMN.format("gone", f"<OptionSetType>bit</OptionSetType>{OPTIONS}")
TABLE = f"""<Entity><Name>Lead</Name><EntityInfo><entity Name="Lead"><attributes>
{OWN}{REASONS}{STATES}{TRUTH}<attribute><LogicalName>topic</LogicalName></attribute>
</attributes></entity></EntityInfo></Entity>"""


@pytest.mark.parametrize(
    "text", [TABLE, f"<ImportExportXml><Entities>{TABLE}</Entities></ImportExportXml>"]
)
def test_a_table_s_own_choices_and_reasons_are_read_by_column(text: str) -> None:
    seen = {item.name: [value.code for value in item.values] for item in read(text.encode())}
    codes = {"lead.quality": ["1", "2"], "lead.statuscode": ["1"], "lead.statecode": ["0"]}
    assert seen == codes


def test_a_column_is_known_by_its_own_name_and_no_truth_is_a_choice() -> None:
    named = '<displaynames><displayname description="Fit" languagecode="1033" /></displaynames>'
    table = TABLE.replace("</optionset></attribute>", f"</optionset>{named}</attribute>", 1)
    (first, *_) = read(table.encode())
    assert first.labels == {"en": "Fit"}
    truth = XML.replace(b"  <displaynames>", b"  <OptionSetType>bit</OptionSetType><displaynames>")
    assert b"bit" in truth
    assert read(truth) == ()


def test_the_choices_of_a_table_s_columns_are_read() -> None:
    own = choice("lead_quality", option(1, en="Good"), IsGlobal=False)
    columns = [column("quality", own), {"LogicalName": "topic"}]
    table = {"LogicalName": "lead", "Attributes": columns}
    assert [seen.name for seen in read(table)] == ["lead.quality"]
    assert [seen.name for seen in read({"value": [table]})] == ["lead.quality"]


def test_the_caller_s_own_label_says_in_which_language_it_is() -> None:
    own = {"LocalizedLabels": None, "UserLocalizedLabel": {"Label": "Bon", "LanguageCode": 1036}}
    silent = {"LocalizedLabels": [], "UserLocalizedLabel": {"Label": "Good"}}
    (seen,) = read(choice("fit", {"Value": 1, "Label": own}, {"Value": 2, "Label": silent}))
    assert [value.labels for value in seen.values] == [{"fr": "Bon"}, {"fr": None, "": "Good"}]


def test_a_column_that_offers_a_global_choice_is_told_with_its_own_words() -> None:
    said = '<displayname description="Fit" languagecode="1033"/>'
    offered = f"<OptionSetName>lex_fit</OptionSetName><displaynames>{said}</displaynames>"
    columns = "".join(
        f"<attribute><Type>{kind}</Type><LogicalName>{kind}</LogicalName>{offered}</attribute>"
        for kind in ("picklist", "bit")
    )
    inside = f'<entity Name="Lead"><attributes>{columns}</attributes></entity>'
    raw = f"<Entity><Name>Lead</Name><EntityInfo>{inside}</EntityInfo></Entity>"
    (seen,) = read(raw.encode())
    assert (seen.name, seen.offers, seen.labels) == ("lead.picklist", "lex_fit", {"en": "Fit"})
