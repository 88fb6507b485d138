"""What the target writes is read back by its own reader, whatever the texts."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given, settings

from lexicon.targets.exports.seen import SeenList
from lexicon.targets.hubspot import TARGET
from lexicon.targets.hubspot.options import HubspotOptions
from tests.targets.hostile import hostile_texts
from tests.targets.hubspot.answers import read, read_one
from tests.targets.picklists import deprecated, job_of, picklist, value
from tests.targets.sample import sample_job


def shown(seen: SeenList) -> list[tuple[str, str | None, bool | None]]:
    return [(item.code, item.labels[""], item.is_active) for item in seen.values]


def test_what_the_target_writes_is_read_back() -> None:
    job = sample_job(HubspotOptions())
    files = TARGET.render(job)
    for language in job.languages:
        path = f"{language}/properties/contacts/lexicon_odd_texts.json"
        made: dict[str, Any] = json.loads(files[path])
        (value_set,) = (item for item in job.value_sets if item.id == "odd_texts")
        (seen,) = read(made, path)
        assert TARGET.list_name is not None
        assert seen.name == TARGET.list_name(value_set, job)
        assert shown(seen) == [
            (item.code("hubspot"), item.label(language), item.is_active)
            for item in value_set.values
        ]


def test_a_pipeline_that_the_target_writes_is_read_back() -> None:
    job = sample_job(HubspotOptions())
    made = json.loads(TARGET.render(job)["fr/pipelines/deals/opportunity_stage.json"])
    stages = [{**item, "id": f"s{place}"} for place, item in enumerate(made["stages"])]
    seen = read_one({**made, "id": "7", "stages": stages})
    (value_set,) = (item for item in job.value_sets if item.id == "opportunity_stage")
    assert [(item.labels[""], item.attributes) for item in seen.values] == [
        (ours.label("fr"),
         {"probability": ours.probability, "closed": ours.closed, "won": ours.won})
        for ours in value_set.values
    ]  # fmt: skip


@settings(deadline=None, max_examples=50)
@given(hostile_texts(), hostile_texts())
def test_a_hostile_text_is_read_back(code: str, label: str) -> None:
    hurt = value("hurt", label, codes={"hubspot": f"x{code}"}, **deprecated())
    files = TARGET.render(job_of(HubspotOptions(), picklist("list", hurt)))
    seen = read_one(files["en/properties/contacts/lexicon_list.json"])
    assert shown(seen) == [(f"x{code}", label if label.strip() else "hurt", False)]
