"""A fix goes by what Odoo shows: its whole ids, and requirements that the dictionary lacks."""

from __future__ import annotations

from dataclasses import replace

from lexicon.targets.odoo.steps import Step
from tests.targets.odoo.fixing import SHOWS, STAGES, fixed, odoo, own, rows, stage
from tests.targets.odoo.samples import MODULE, job
from tests.targets.picklists import value


def test_an_id_that_the_dictionary_cuts_short_is_the_one_that_ends_in_it() -> None:
    ours = value("a", "New name", codes={"odoo": "stage_1"})
    files = fixed(odoo(stage("crm.stage_1", "a")), ours)
    assert [row["id"] for row in rows(files[STAGES])] == ["crm.stage_1"]
    assert "the dictionary names no module" in files["stages/plan.md"]
    doubtful = fixed(odoo(stage("crm.stage_1", "x"), stage("sales.stage_1", "y")), ours)
    assert f"`{MODULE}.stage_1` `New name`: added" in doubtful["stages/plan.md"]


def test_an_id_that_only_begins_like_ours_is_not_cut_short() -> None:
    (ours,) = job(value("a", codes={"odoo": "stage_1"})).value_sets[0].values
    short = {
        key: Step(key, ours, "a", ("kept",)).is_short for key in ("crm.stage_1", "crm.stage_10")
    }
    assert short == {"crm.stage_1": True, "crm.stage_10": False}


def test_what_odoo_requires_stays_where_the_dictionary_says_nothing() -> None:
    there = replace(own("a"), attributes={"won": False, "description": "Call them."})
    renamed = value("a", "Other name")
    known = replace(odoo(there), shows=SHOWS | {"description"})
    (row,) = rows(fixed(known, renamed)[STAGES])
    assert (row["name"], row["requirements"]) == ("Other name", "Call them.")
    new = value("b", definition={"en": "They asked."})
    unknown = fixed(odoo(own("a")), renamed, new)
    assert list(rows(unknown[STAGES])[0]) == ["id", "name", "is_won", "fold"]
    (told,) = rows(unknown["stages/requirements.csv"])
    assert told == {"id": f"{MODULE}.stage_b", "requirements": "They asked."}


def test_other_requirements_are_told_anew() -> None:
    there = replace(own("a"), attributes={"won": False, "description": "Call them."})
    known = replace(odoo(there), shows=SHOWS | {"description"})
    files = fixed(known, value("a", definition={"en": "Write to them."}))
    assert [row["requirements"] for row in rows(files[STAGES])] == ["Write to them."]
    assert "told anew what it requires" in files["stages/plan.md"]


def test_another_team_has_a_table_of_its_own() -> None:
    extras = {"odoo": {"team_id": "sales_team.team_1", "color": "3", "rotting_threshold_days": "?"}}
    there = {"won": False, "team_id": "sales_team.team_2", "color": "3"}
    seen = odoo(replace(own("a"), attributes=there), own("c"))
    files = fixed(seen, value("a", extras=extras), value("b", extras=extras), value("c"))
    assert rows(files["stages/team_id.csv"]) == [
        {"id": f"{MODULE}.stage_{key}", "team_id/id": "sales_team.team_1"} for key in ("a", "b")
    ]
    assert rows(files["stages/color.csv"]) == [{"id": f"{MODULE}.stage_b", "color": "3"}]
    plan = files["stages/plan.md"]
    assert "`a in English`: given the team or numbers that the dictionary says" in plan
    assert "- `team_id.csv`: there too, after it.\n" in plan
