"""Where a CRM exports labels, the advice is a mapping by which they are read."""

from __future__ import annotations

from pathlib import Path

from tests.audit.data import asked, found

ROWS = (
    "id,lifecycle_stage,fit\n"
    '1,Marketing qualified lead,good\n2,"Étape ""X""",Good fit\n3,Client,good\n4,CLIENT,\n'
)


def test_who_follows_the_advice_has_the_labels_read(tmp_path: Path) -> None:
    (tmp_path / "c.csv").write_text(ROWS, "utf-8")
    lines = found(asked(tmp_path / "c.csv"), "value_not_listed")
    stage = {line.hint for line in lines if line.field == "lifecycle_stage"} - {
        "Correct the records, or propose the value for the list."
    }
    (advice,) = stage
    written = advice.partition(": `")[2].removesuffix("`.")
    assert written == (
        'values: {lifecycle_stage: {client: ["CLIENT", "Client"], '
        'mql: ["Marketing qualified lead"]}}'
    )
    (tmp_path / "m.yaml").write_text(written, "utf-8")
    read = asked(tmp_path / "c.csv", tmp_path / "m.yaml")
    left = [(line.field, line.facts["value"]) for line in found(read, "value_not_listed")]
    assert left == [("fit", "Good fit"), ("lifecycle_stage", 'Étape "X"')]


def test_a_label_among_values_is_a_spelling_to_be_mended(tmp_path: Path) -> None:
    (tmp_path / "c.csv").write_text(ROWS, "utf-8")
    (line,) = (
        one for one in found(asked(tmp_path / "c.csv"), "value_not_listed") if one.field == "fit"
    )
    assert line.hint.startswith("Write `good` in the records")
