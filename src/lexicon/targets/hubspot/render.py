"""The payloads in each portal language, and one plan a picklist that says how to send them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

import jinja2

from lexicon.model.value_set import ValueSet
from lexicon.naming import filed
from lexicon.targets.hubspot.destination import Destination, destination
from lexicon.targets.hubspot.options import options_of
from lexicon.targets.hubspot.payloads import (
    Payload,
    new_pipeline,
    new_property,
    own_property,
    stages,
)
from lexicon.targets.hubspot.quoting import json_text, url_part
from lexicon.targets.hubspot.recycling import returns
from lexicon.targets.plans import code_span, plan
from lexicon.targets.target import Files, Job, mark
from lexicon.targets.template import environment


@dataclass(frozen=True, slots=True)
class Request:
    """One call to HubSpot's API: for portals in which language, and the file of its body."""

    language: str
    method: str
    address: str
    file: str
    body: Payload


def render(job: Job) -> Files:
    """All payloads and plans, by path."""
    files: dict[str, bytes] = {}
    for value_set in job.value_sets:
        sent = [item for language in job.languages for item in requests(value_set, job, language)]
        files |= {item.file: f"{json_text(item.body)}\n".encode() for item in sent}
        files[f"plans/{filed(value_set.id)}.md"] = _plan(value_set, sent, job)
    return files


def requests(value_set: ValueSet, job: Job, language: str) -> Iterator[Request]:
    """What to send for one picklist to a portal in one language."""
    options = options_of(job)
    made = destination(value_set, options)
    file, address = f"{language}/{made.path}", address_of(made)
    if made.shape == "property_new":
        body = new_property(value_set, options, made.name, language)
        yield Request(language, "POST", address, f"{file}.json", body)
    elif made.shape == "property_own":
        yield Request(language, "PATCH", address, f"{file}.json", own_property(value_set, language))
    elif made.shape == "pipeline_new":
        body = new_pipeline(value_set, made, language)
        yield Request(language, "POST", address, f"{file}.json", body)
    else:
        for value, body in stages(value_set, made, language):
            to = f"{address}/stages/{url_part(value.code('hubspot'))}"
            yield Request(language, "PATCH", to, f"{file}/{filed(value.id)}.json", body)


def address_of(made: Destination) -> str:
    """Where in the API: what is new is sent to the collection it goes into."""
    whole = f"/crm/v3/{made.path}"
    return whole.rpartition("/")[0] if made.shape.endswith("_new") else whole


def _plan(value_set: ValueSet, sent: list[Request], job: Job) -> bytes:
    made = destination(value_set, options_of(job))
    facts = {"id": value_set.id, "mark": mark(value_set), "made": made, "requests": sent}
    back = returns(value_set, made.name, job)
    facts |= {"address": address_of(made), "returns": back}
    return fill(made.shape, facts, job.language)


def fill(stem: str, facts: Mapping[str, object], language: str) -> bytes:
    """A plan, from its template in the dictionary's language."""
    return plan(_environment(), stem, facts, language)


@cache
def _environment() -> jinja2.Environment:
    return environment("lexicon.targets.hubspot", {"code": code_span})
