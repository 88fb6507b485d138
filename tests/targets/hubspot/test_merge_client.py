"""HubSpot's own client fetches, sends what the plan says, and finds the portal in line."""

from __future__ import annotations

import json
from typing import Any

import hubspot

from lexicon.targets.exports.seen import SeenList
from lexicon.targets.hubspot.fix import fixing_requests
from lexicon.targets.hubspot.options import HubspotOptions
from lexicon.targets.target import Job
from tests.targets.hubspot.answers import option, property_answer, read_one
from tests.targets.hubspot.models import as_sent, property_update, stage_patch
from tests.targets.hubspot.portal import portal
from tests.targets.sample import sample_job, sample_value_set

LIFECYCLE = "/crm/v3/properties/contacts/lifecyclestage"
DEFAULTS = property_answer(
    "lifecyclestage",
    option("subscriber", "Abonné"),
    option("lead", "Lead", description="Written by the portal's admin."),
    option("marketingqualifiedlead", "Lead qualifié marketing"),
    option("998", "Suspect"),
    option("customer", "Client", hidden=True),
    option("other", "Autre"),
)


def fetched(properties: Any) -> SeenList:
    """What a GET answers, with all that the client's own model would leave out."""
    answer = properties.get_by_name("contacts", "lifecyclestage", _preload_content=False)
    return read_one(answer.data)


def requests_for(job: Job, seen: SeenList, language: str) -> list[dict[str, Any]]:
    value_set = sample_value_set("lifecycle_stage")
    made = fixing_requests(job, value_set, seen)
    return [dict(item.body) for item in made if item.language == language]


def test_a_merge_loses_nothing_and_is_done_once() -> None:
    job = sample_job(HubspotOptions())
    client = hubspot.Client.create(access_token="test")  # noqa: S106  (nobody checks it)
    properties = client.crm.properties.core_api
    with portal({LIFECYCLE: DEFAULTS}) as opened:
        properties.api_client.configuration.host = opened.address
        (body,) = requests_for(job, fetched(properties), "fr")
        model = property_update(body)
        assert as_sent(model) == body
        properties.update("contacts", "lifecyclestage", model)
        assert opened.calls == [("PATCH", LIFECYCLE, body)]
        after = fetched(properties)
        assert requests_for(job, after, "fr") == []
    labels = {item.code: (item.labels[""], item.is_active) for item in after.values}
    assert {item["value"] for item in DEFAULTS["options"]} <= set(labels)
    assert labels["998"] == ("Suspect", False)
    assert labels["other"] == ("Autre", True)
    assert labels["customer"][1] is True


def test_stages_of_the_portal_s_own_pipeline_are_added_and_changed_one_by_one() -> None:
    stage = {"id": "closedwon", "label": "?", "displayOrder": 0,
             "metadata": {"isClosed": "true", "probability": "1.0"}}  # fmt: skip
    theirs = {**stage, "id": "9", "label": "Theirs"}
    seen = read_one({"id": "default", "label": "Sales", "stages": [stage, theirs]})
    job, value_set = sample_job(HubspotOptions()), sample_value_set("opportunity_stage")
    made = list(fixing_requests(job, value_set, seen))
    assert {item.method for item in made} == {"PATCH", "POST"}
    client = hubspot.Client.create(access_token="test")  # noqa: S106  (nobody checks it)
    stages = client.crm.pipelines.pipeline_stages_api
    with portal() as opened:
        stages.api_client.configuration.host = opened.address
        for item in made:
            body = json.loads(json.dumps(item.body))
            assert as_sent(stage_patch(body)) == body
            if item.method == "POST":
                stages.create("deals", "default", stage_patch(body))
            else:
                stages.update(
                    "deals", "default", item.address.rpartition("/")[2], stage_patch(body)
                )
    assert opened.calls == [
        (item.method, item.address, json.loads(json.dumps(item.body))) for item in made
    ]
