"""HubSpot's own client takes the payloads and sends them as they are."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import hubspot
import pytest

from lexicon.targets.hubspot.options import HubspotOptions
from lexicon.targets.hubspot.render import Request, render, requests
from lexicon.targets.target import Job
from tests.targets.hubspot.models import (
    as_sent,
    pipeline_input,
    property_create,
    property_update,
    stage_patch,
)
from tests.targets.hubspot.portal import portal
from tests.targets.picklists import deprecated, job_of, picklist, value
from tests.targets.sample import sample_job

Model = Callable[[dict[str, Any]], Any]

OWN_STAGES = picklist(
    "stages",
    value("offer", probability=60, codes={"hubspot": "presentation scheduled/1"}),
    value("old", probability=70, **deprecated()),
    value("won", closed=True, won=True, codes={"hubspot": "closedwon"}),
    crm={"hubspot": "dealstage"},
)
JOBS = (sample_job(HubspotOptions()), job_of(HubspotOptions(), OWN_STAGES))


def sent_by(job: Job) -> list[Request]:
    return [
        item
        for value_set in job.value_sets
        for language in job.languages
        for item in requests(value_set, job, language)
    ]


def model_of(request: Request) -> Model:
    if "properties" in request.address:
        return property_create if request.method == "POST" else property_update
    return pipeline_input if request.method == "POST" else stage_patch


ALL = [item for job in JOBS for item in sent_by(job)]


@pytest.mark.parametrize("request_made", ALL, ids=lambda item: item.file)
def test_the_models_keep_every_key(request_made: Request) -> None:
    body = json.loads(json.dumps(request_made.body))
    assert as_sent(model_of(request_made)(body)) == body


@pytest.mark.parametrize(
    ("make", "payload", "change", "error"),
    [
        (property_create, "new_property", {"type": "picklist"}, ValueError),
        (property_create, "new_property", {"fieldType": "list"}, ValueError),
        (property_create, "new_property", {"groupName": None}, ValueError),
        (property_create, "new_property", {"labels": {}}, TypeError),
        (pipeline_input, "new_pipeline", {"label": None}, ValueError),
        (pipeline_input, "new_pipeline", {"stage": []}, TypeError),
    ],
)
def test_the_models_are_strict(
    make: Model, payload: str, change: dict[str, Any], error: type[Exception]
) -> None:
    address = {
        "new_property": "/crm/v3/properties/contacts",
        "new_pipeline": "/crm/v3/pipelines/deals",
    }
    good = next(dict(item.body) for item in ALL if item.address == address[payload])
    with pytest.raises(error):
        make(good | change)


def test_the_client_sends_each_file_to_its_address() -> None:
    for job in JOBS:
        files = render(job)
        with portal() as opened:
            for item in sent_by(job):
                send(opened.address, item, json.loads(files[item.file]))
        assert opened.calls == [
            (item.method, item.address, json.loads(files[item.file])) for item in sent_by(job)
        ]


def send(address: str, item: Request, body: dict[str, Any]) -> None:
    """The call that a user of HubSpot's client would write for this address."""
    model = model_of(item)(body)
    client = hubspot.Client.create(access_token="test")  # noqa: S106  (nobody checks it)
    _, _, _, kind, of, *rest = item.address.split("/")
    crm = client.crm
    api = crm.properties.core_api if kind == "properties" else crm.pipelines.pipelines_api
    if len(rest) == 3:
        api = crm.pipelines.pipeline_stages_api
    api.api_client.configuration.host = address
    if item.method == "POST":
        api.create(of, model)
    elif len(rest) == 3:
        api.update(of, rest[0], "presentation scheduled/1" if "%" in rest[2] else rest[2], model)
    else:
        api.update(of, rest[0], model)
