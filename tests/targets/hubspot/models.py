"""A payload as HubSpot's own models: they refuse what their API does not know."""

from __future__ import annotations

from typing import Any

from hubspot.crm import pipelines, properties

Payload = dict[str, Any]


def property_create(payload: Payload) -> Any:
    """A new property. Raises ValueError or TypeError where HubSpot would not take it."""
    return _fitted(properties, "PropertyCreate", _with_options(payload))


def property_update(payload: Payload) -> Any:
    """A change of a property. Raises ValueError or TypeError where HubSpot would not take it."""
    return _fitted(properties, "PropertyUpdate", _with_options(payload))


def pipeline_input(payload: Payload) -> Any:
    """A new pipeline. Raises ValueError or TypeError where HubSpot would not take it."""
    stages = [_fitted(pipelines, "PipelineStageInput", stage) for stage in payload["stages"]]
    return _fitted(pipelines, "PipelineInput", payload | {"stages": stages})


def stage_patch(payload: Payload) -> Any:
    """A change of a stage. Raises ValueError or TypeError where HubSpot would not take it."""
    return _fitted(pipelines, "PipelineStagePatchInput", payload)


def as_sent(model: Any) -> Payload:
    """What the client makes of a model on its way to HubSpot."""
    sent: Payload = properties.ApiClient().sanitize_for_serialization(model)
    return sent


def _with_options(payload: Payload) -> Payload:
    options = [_fitted(properties, "OptionInput", option) for option in payload["options"]]
    return payload | {"options": options}


def _fitted(api: Any, name: str, payload: Payload) -> Any:
    """The models take Python's names and, unless told otherwise, believe everything."""
    strict = api.Configuration()
    strict.client_side_validation = True
    model = getattr(api, name)
    known = {json_name: attribute for attribute, json_name in model.attribute_map.items()}
    arguments = {known.get(key, key): value for key, value in payload.items()}
    return model(**arguments, local_vars_configuration=strict)
