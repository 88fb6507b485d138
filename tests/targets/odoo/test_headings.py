"""A table of stages is known by its headings, in whichever language Odoo wrote them."""

from __future__ import annotations

from pathlib import Path

import pytest

from lexicon.targets.exports.gather import gather
from lexicon.targets.exports.unreadable import ExportUnreadable
from tests.targets.odoo.samples import read_one

FRENCH = (
    "ID externe,Nom de l’étape,Séquence,Étape gagnée\xa0?,Replié dans le pipeline,Exigences",
    "Identifiant externe,Nom,Séquence,Gagnée,Replié,Exigences",
    "ID externe,Nom,Séquence,Est-ce une étape gagnée ?,Plié dans le flux,Prérequis",
)


@pytest.mark.parametrize("headings", FRENCH)
def test_a_table_exported_in_french_is_read(headings: str) -> None:
    rows = "crm.stage_lead4,Gagné,70,VRAI,FAUX,Signature\ncrm.stage_lead1,Nouveau,1,FAUX,VRAI,\n"
    seen = read_one(f"{headings}\n{rows}".encode(), "crm.stage.csv")
    assert [(item.code, item.labels[""], item.is_active, item.attributes) for item in seen.values
            ] == [
        ("crm.stage_lead1", "Nouveau", False, {"won": False, "fold": "True"}),
        ("crm.stage_lead4", "Gagné", True, {"won": True, "description": "Signature"}),
    ]  # fmt: skip


def test_a_table_of_other_headings_is_told_which_are_wanted(tmp_path: Path) -> None:
    table = tmp_path / "stages.csv"
    table.write_text("Étape,Rang\nNouveau,1\n", encoding="utf-8")
    with pytest.raises(ExportUnreadable) as caught:
        gather([table], "odoo")
    wanted = "id, name, sequence, is_won, fold, requirements"
    assert f"odoo/stage_table has the headings {wanted}" in str(caught.value)
