"""Where in a portal each picklist goes: a property or a pipeline, a new one or the portal's own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from lexicon.model.value_set import ValueSet
from lexicon.targets.hubspot.options import HubspotOptions

_STAGE_PROPERTIES = {"dealstage": "deals", "hs_pipeline_stage": "tickets"}
"""Properties whose options are the stages of pipelines: HubSpot changes them only there."""
_OBJECT = re.compile(r"[A-Za-z0-9_-]+")
_PROPERTY = re.compile(r"[a-z][a-z0-9_]{0,99}")
PIPED = ("deals", "tickets", "leads", "orders", "appointments", "courses", "listings", "services")
"""Objects that have pipelines; so may those of the portal's own."""
OWN_OBJECT = re.compile(r"2-\d+")
_PIPELINE = re.compile(rf"({'|'.join(PIPED)}|{OWN_OBJECT.pattern})/([A-Za-z0-9_-]+)")
"""A pipeline that a picklist names itself, as the reading of a portal's pipelines does."""

Shape = Literal["property_new", "property_own", "pipeline_new", "pipeline_own"]


@dataclass(frozen=True, slots=True)
class Destination:
    """`object` is HubSpot's object type, `name` a property's name or a pipeline's id."""

    shape: Shape
    object: str
    name: str

    @property
    def path(self) -> str:
        """The payload's place below a language's folder; `pipeline_own` has a folder of them."""
        kind = "properties" if self.shape.startswith("property") else "pipelines"
        return f"{kind}/{self.object}/{self.name}"


def destination(value_set: ValueSet, options: HubspotOptions) -> Destination:
    """Where a picklist goes. A name that HubSpot cannot have gives way: it could be a path."""
    named = value_set.crm.get("hubspot", "")
    written, _, name = named.rpartition(".")
    if name in _STAGE_PROPERTIES:
        return Destination("pipeline_own", _STAGE_PROPERTIES[name], options.pipeline)
    pipeline = _PIPELINE.fullmatch(named)
    if pipeline:
        return Destination("pipeline_own", pipeline[1], pipeline[2])
    if named and _is_property(named):
        return Destination("property_own", written or options.object, name)
    if any(value.probability is not None or value.won is not None for value in value_set.values):
        return Destination("pipeline_new", "deals", value_set.id)
    return Destination("property_new", options.object, f"{options.prefix}{value_set.id}")


def property_of(named: str, made: Destination) -> tuple[str, str]:
    """Object and name of a property that an export shows; one without an object is of ours."""
    written, _, name = named.rpartition(".")
    return written or made.object, name


def is_name(named: str) -> bool:
    """Whether HubSpot takes this: a property's name, or a pipeline's as `deals/<id>`."""
    return _is_property(named) or _PIPELINE.fullmatch(named) is not None


def _is_property(named: str) -> bool:
    """Like `hs_lead_status`, or with its object `deals.dealtype`."""
    written, dot, name = named.rpartition(".")
    object_fits = not dot or _OBJECT.fullmatch(written) is not None
    return object_fits and _PROPERTY.fullmatch(name) is not None
