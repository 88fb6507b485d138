"""An Odoo is brought in line by tables to import and translations; no stage is ever deleted."""

from __future__ import annotations

import csv
from dataclasses import replace
from io import StringIO

import polib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lexicon.look.spreadsheet import unguarded
from lexicon.targets.exports.document import Document
from lexicon.targets.exports.seen import SeenList, SeenValue
from lexicon.targets.odoo import TARGET
from lexicon.targets.odoo.exports.stage_table import READER
from tests.targets.hostile import hostile_texts
from tests.targets.odoo.fixing import STAGES, fixed, odoo, own, rows, stage
from tests.targets.odoo.samples import MODULE, job
from tests.targets.picklists import deprecated, value


def imported(seen: SeenList, files: dict[str, str]) -> SeenList:
    """The stages after an import of the tables, as Odoo does it, by external id."""
    found = {item.code: item for item in seen.values}
    for row in rows(files.get(STAGES, "")):
        known = found.get(row["id"], SeenValue(row["id"]))
        labels = {**known.labels, "en": unguarded(row["name"])}
        active, won = row["fold"] != "True", row["is_won"] == "True"
        found[row["id"]] = SeenValue(row["id"], labels, active, {"won": won})
    for entry in polib.pofile(files["stages/fr.po"]) if "stages/fr.po" in files else ():
        for place in (item[0].rpartition(":")[2] for item in entry.occurrences):
            labels = {**found[place].labels, "fr": entry.msgstr or entry.msgid}
            found[place] = replace(found[place], labels=labels)
    order = [row["id"] for row in rows(files.get("stages/order.csv", ""))] or list(found)
    return replace(seen, values=tuple(found[key] for key in order))


def test_where_nothing_differs_there_is_nothing_to_import() -> None:
    files = fixed(odoo(own("a"), own("b")), value("a"), value("b"))
    assert sorted(files) == ["stages/plan.md"]
    assert "There is nothing to import." in files["stages/plan.md"]


def test_a_missing_stage_is_added_with_its_requirements_and_translation() -> None:
    told = {"en": "They said yes.", "fr": "Ils ont dit oui."}
    won = value("won", "Won", "Gagnée", won=True, definition=told)
    files = fixed(odoo(own("a")), value("a"), won)
    assert rows(files[STAGES]) == [
        {"id": f"{MODULE}.stage_won", "name": "Won", "is_won": "True", "fold": "False",
         "requirements": "They said yes."}
    ]  # fmt: skip
    (entry,) = polib.pofile(files["stages/fr.po"])
    assert (entry.msgid, entry.msgstr) == ("Won", "Gagnée")
    assert "stages/order.csv" not in files


def test_a_stage_of_another_module_keeps_its_id_and_is_recognised_by_its_name() -> None:
    files = fixed(odoo(stage("crm.stage_lead1", "new", "Nouvelle")), value("new", "New", "Neuve"))
    assert [row["id"] for row in rows(files[STAGES])] == ["crm.stage_lead1"]
    plan = files["stages/plan.md"]
    assert "`crm.stage_lead1` `New`: renamed in English and French; recognised by its name" in plan
    assert "write `codes: {odoo: …}` with this id for the value `new`" in plan


def test_a_deprecated_stage_is_folded_and_one_that_odoo_never_had_left_out() -> None:
    files = fixed(odoo(own("a")), value("a", **deprecated()), value("b", **deprecated()))
    assert [(row["id"], row["fold"]) for row in rows(files[STAGES])] == [
        (f"{MODULE}.stage_a", "True")
    ]
    assert "left out: deprecated, and Odoo never had it" in files["stages/plan.md"]
    assert "No stage is deleted" in files["stages/plan.md"]


def test_a_list_that_does_not_say_what_is_won_leaves_it_as_it_is() -> None:
    files = fixed(odoo(own("a", won=True, folded=True)), value("a"))
    assert [row["is_won"] for row in rows(files[STAGES])] == ["True"]


def test_what_only_odoo_has_stays_and_keeps_its_place() -> None:
    theirs = stage("__export__.crm_stage_9", "Theirs")
    files = fixed(odoo(own("b"), theirs, own("a")), value("a"), value("b"))
    assert "kept, unknown to the dictionary" in files["stages/plan.md"]
    assert [row["id"] for row in rows(files["stages/order.csv"])] == [
        f"{MODULE}.stage_a", f"{MODULE}.stage_b", "__export__.crm_stage_9"
    ]  # fmt: skip
    assert STAGES not in files


def test_an_id_without_a_module_is_told() -> None:
    files = fixed(odoo(stage("stage_a", "a")), value("a", "a", codes={"odoo": "stage_a"}))
    assert "its id names no module" in files["stages/plan.md"]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_plan_is_in_the_dictionary_s_first_language(language: str) -> None:
    made = job(value("a"))
    languages = (language, "fr" if language == "en" else "en")
    manifest = made.dictionary.manifest.model_copy(update={"languages": languages})
    spoken = made._replace(dictionary=replace(made.dictionary, manifest=manifest))
    assert TARGET.fix is not None
    plan = TARGET.fix(spoken, spoken.value_sets[0], odoo())["stages/plan.md"].decode()
    assert ("ajoutée" in plan) == (language == "fr")


CODES = st.sampled_from([f"{MODULE}.stage_a", f"{MODULE}.stage_b", "crm.x", "__export__.y", "z.1"])
THEIRS = st.lists(
    st.builds(stage, CODES, hostile_texts(), hostile_texts(), folded=st.booleans(),
              won=st.booleans()),
    unique_by=lambda item: item.code,
)  # fmt: skip


@settings(max_examples=40)
@given(THEIRS, hostile_texts(), hostile_texts(), st.booleans())
def test_after_the_import_there_is_nothing_left_to_do(
    theirs: list[SeenValue], en: str, fr: str, is_won: bool
) -> None:
    ours = (value("a", en or "A", fr or "Â", won=is_won), value("b", "Bee", "Abeille", won=False))
    first = odoo(*theirs)
    after = imported(first, fixed(first, *ours))
    assert {item.code for item in first.values} <= {item.code for item in after.values}
    assert sorted(fixed(after, *ours)) == ["stages/plan.md"]


@settings(max_examples=40)
@given(hostile_texts(), hostile_texts())
def test_no_text_runs_in_a_spreadsheet_or_becomes_a_path(label: str, code: str) -> None:
    told = {"en": label or "A"}
    files = fixed(odoo(stage(code or "x", "Theirs")), value("a", label or "A", definition=told))
    assert set(files) <= {
        f"stages/{name}"
        for name in ("plan.md", "stages.csv", "requirements.csv", "order.csv", "fr.po")
    }
    for name in files:
        if name.endswith(".csv"):
            lines = csv.reader(StringIO(files[name]))
            assert not any(
                cell.lstrip()[:1] in tuple("=+@-") and cell for line in lines for cell in line
            )


def test_the_table_reads_as_an_export_of_odoo() -> None:
    files = fixed(odoo(), value("a"), value("b", won=True))
    (seen,) = READER.read(Document("crm.stage.csv", files[STAGES].encode()))
    assert [(item.code, item.attributes["won"]) for item in seen.values] == [
        (f"{MODULE}.stage_a", False), (f"{MODULE}.stage_b", True)
    ]  # fmt: skip
