"""Who gives records, or their history, is told what to give instead."""

from __future__ import annotations

from pathlib import Path

import pytest

from lexicon.targets.exports.document import Document
from lexicon.targets.exports.gather import gather
from lexicon.targets.exports.of_records import record_column
from lexicon.targets.exports.unreadable import ExportUnreadable

HISTORY = "contact_id,name,source,source_id,timestamp,value\n1,lifecyclestage,CRM_UI,,2026,lead\n"
EXPORTED = "Object ID,Label,Value,Timestamp\n1,Stage,Lead,2026\n2,Stage,Lead,2026\n"


@pytest.mark.parametrize(
    ("table", "heading"),
    [
        (HISTORY, "contact_id"),
        (EXPORTED, "Object ID"),
        ("Record ID - Contact,Lifecycle Stage\n1,Lead\n", "Record ID - Contact"),
        ("ID de fiche d’informations;Phase\n1;Lead\n", "ID de fiche d’informations"),
        ("Identifiant du compte\tPhase\n1\tLead\n", "Identifiant du compte"),
    ],
)
def test_a_table_of_records_is_called_one(tmp_path: Path, table: str, heading: str) -> None:
    file = tmp_path / "export.csv"
    file.write_text(table, encoding="utf-8")
    with pytest.raises(ExportUnreadable) as refused:
        gather([file], "hubspot")
    assert refused.value.args[2] == "of_records"
    assert heading in str(refused.value)
    assert "`lexicon targets hubspot` says how to get one" in str(refused.value)


@pytest.mark.parametrize("heading", ["id", "External ID", "property_id", "value", "Identifiant"])
def test_a_table_of_values_is_none_of_records(heading: str) -> None:
    assert record_column(Document("a.csv", f"{heading},label\n1,x\n".encode())) == ""
