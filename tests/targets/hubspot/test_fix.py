"""A portal is brought in line without losing anything that it has."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from hypothesis import given, settings

from lexicon.targets.hubspot import TARGET
from lexicon.targets.hubspot.options import HubspotOptions
from tests.targets.hostile import hostile_texts
from tests.targets.hubspot.answers import (
    Answer,
    option,
    pipeline_answer,
    property_answer,
    read_one,
    stage,
)
from tests.targets.picklists import Written, coded, deprecated, job_of, picklist, value

KNOWN = {"hubspot": "hs_lead_status"}


def fixed(answer: Answer | bytes, *values: Written) -> dict[str, str]:
    """The files that bring the portal in line with a list of these values."""
    job = job_of(HubspotOptions(), picklist("list", *values, crm=KNOWN))
    assert TARGET.fix is not None
    files = TARGET.fix(job, job.value_sets[0], read_one(answer))
    return {name: content.decode() for name, content in files.items()}


def options(files: dict[str, str], language: str = "en") -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(files[f"list/{language}.json"])["options"]
    return found


def told(files: dict[str, str]) -> str:
    return files["list/plan.md"]


def test_every_option_of_the_portal_is_sent_again() -> None:
    answer = property_answer(
        "hs_lead_status",
        option("theirs", "Theirs", description="Ours to keep."),
        option("a", "Old label"),
        option("gone", "Gone", hidden=True),
    )
    files = fixed(answer, value("a", "New label"), value("b", "Added"))
    assert options(files) == [
        {"label": "Theirs", "value": "theirs", "description": "Ours to keep.", "displayOrder": 0,
         "hidden": False},
        {"label": "New label", "value": "a", "displayOrder": 1, "hidden": False},
        {"label": "Gone", "value": "gone", "displayOrder": 2, "hidden": True},
        {"label": "Added", "value": "b", "displayOrder": 3, "hidden": False},
    ]  # fmt: skip
    assert "2 kept, 1 added, 1 relabelled, 0 hidden, none dropped." in told(files)
    assert "- `a` `New label`: relabelled, now `Old label`" in told(files)


def test_a_deprecated_option_is_hidden_and_never_added() -> None:
    answer = property_answer("x", option("old", "old in English"))
    files = fixed(answer, value("old", **deprecated()), value("older", **deprecated()))
    assert [(item["value"], item["hidden"]) for item in options(files)] == [("old", True)]
    assert "hidden, as it is deprecated" in told(files)
    assert "the portal never had it" in told(files)


def test_a_hidden_option_that_we_offer_is_shown_again() -> None:
    files = fixed(property_answer("x", option("a", "a in English", hidden=True)), value("a"))
    assert ([item["hidden"] for item in options(files)], "shown again" in told(files)) == (
        [False], True,
    )  # fmt: skip


def test_a_stage_that_the_portal_numbers_itself_keeps_its_number() -> None:
    files = fixed(property_answer("x", option("998", "SAL")), value("sal", "SAL"), value("b"))
    assert [item["value"] for item in options(files)] == ["998", "b"]
    assert "write `codes: {hubspot: …}` with this code for the value `sal`" in told(files)


def test_labels_tell_the_language_of_the_portal() -> None:
    french = property_answer("x", option("a", "a en français"), option("b", "?"))
    assert sorted(fixed(french, value("a"), value("b"))) == ["list/fr.json", "list/plan.md"]


def test_where_labels_tell_nothing_there_is_a_body_for_every_language() -> None:
    files = fixed(property_answer("x", option("a", "?")), value("a"))
    assert sorted(files) == ["list/en.json", "list/fr.json", "list/plan.md"]
    assert "in the portal’s language alone" in told(files)


def test_labels_may_be_said_to_be_in_a_language() -> None:
    seen = read_one(property_answer("x", option("a", "a en français"), option("b", "?")))
    values = tuple(replace(item, labels={"fr": item.labels[""]}) for item in seen.values)
    job = job_of(HubspotOptions(), picklist("list", value("a"), value("b"), crm=KNOWN))
    assert TARGET.fix is not None
    files = TARGET.fix(job, job.value_sets[0], replace(seen, values=values))
    assert sorted(files) == ["list/fr.json", "list/plan.md"]
    assert "`b` `b en français`: relabelled, now `?`" in files["list/plan.md"].decode()


def test_a_portal_in_line_is_sent_nothing() -> None:
    files = fixed(property_answer("x", option("a", "a in English")), value("a"))
    assert (list(files), "nothing to send" in told(files)) == (["list/plan.md"], True)


def test_another_order_is_sent() -> None:
    answer = property_answer("x", option("b", "b in English"), option("a", "a in English"))
    files = fixed(answer, value("a"), value("b"))
    assert [item["value"] for item in options(files)] == ["a", "b"]
    assert "the order changes" in told(files)


def test_read_only_options_cannot_be_sent() -> None:
    answer = property_answer("lifecyclestage", option("a", "A"), read_only=True)
    files = fixed(answer, value("a"), value("b"))
    assert (list(files), "**This cannot be sent.**" in told(files)) == (["list/plan.md"], True)
    assert "Settings, Objects, Contacts, Lifecycle stage" in told(files)
    assert "`b in English`: added" in told(files)


def test_an_export_without_descriptions_would_lose_them() -> None:
    table = b"property_id,label,value,display_order,hidden\np,A,a,0,false\n"
    files = fixed(table, value("a"), value("b"))
    assert (list(files), "GET `/crm/v3/properties/contacts/p`" in told(files)) == (
        ["list/plan.md"], True,
    )  # fmt: skip


def test_two_options_with_one_label_cannot_be_sent() -> None:
    answer = property_answer("x", option("1", "Lost"), option("2", "lost"), option("a", "?"))
    files = fixed(answer, value("lost", "Lost", "Lost"), value("a", "?", "?"))
    assert (list(files), "- English: `Lost`" in told(files)) == (["list/plan.md"], True)


def test_a_name_that_is_a_path_names_no_file() -> None:
    for answer in (property_answer("../../x", option("a", "?")), pipeline_answer("../..")):
        names = fixed(answer, value("a"))
        assert all(name.startswith("list/") and ".." not in name for name in names)


def test_stages_are_sent_one_by_one_and_told_their_places() -> None:
    answer = pipeline_answer(
        "default", stage("1", "Offer"), stage("7", "Theirs", "0.7"), stage("2", "Old")
    )
    files = fixed(
        answer,
        coded("hubspot", "offer", "1", "Offer") | {"probability": 60},
        value("new", "New", "New", probability=70),
        coded("hubspot", "old", "2") | deprecated(),
    )
    bodies = {name: json.loads(text) for name, text in files.items() if name.endswith(".json")}
    assert bodies == {
        "list/en/offer.json": {
            "label": "Offer", "displayOrder": 0, "metadata": {"probability": "0.6"}},
        "list/en/order-1.json": {"displayOrder": 1, "metadata": {"probability": "0.7"}},
        "list/en/new.json": {"label": "New", "displayOrder": 2, "metadata": {"probability": "0.7"}},
        "list/en/old.json": {"displayOrder": 3, "metadata": {"probability": "0.5"}},
    }  # fmt: skip
    assert "POST `/crm/v3/pipelines/deals/default/stages`" in told(files)
    assert "PATCH `/crm/v3/pipelines/deals/default/stages/7`" in told(files)
    assert "HubSpot cannot hide a stage" in told(files)


def test_a_relabelled_stage_moves_no_other() -> None:
    answer = pipeline_answer("default", stage("a", "Old"), stage("b", "b in English"))
    files = fixed(answer, value("a", probability=50), value("b", probability=50))
    assert [name for name in files if name.endswith(".json")] == ["list/en/a.json"]
    assert json.loads(files["list/en/a.json"]) == {
        "label": "a in English", "metadata": {"probability": "0.5"},
    }  # fmt: skip


@settings(deadline=None, max_examples=50)
@given(hostile_texts(), hostile_texts())
def test_a_hostile_portal_is_sent_again_as_it_is(code: str, label: str) -> None:
    answer = property_answer("x", option(f"x{code}", label), option("a", "?"))
    files = fixed(answer, value("a", "mine", "mine"))
    again = [item for item in options(files) if item["value"] != "a"]
    assert [(item["value"], item["label"]) for item in again] == [(f"x{code}", label)]
