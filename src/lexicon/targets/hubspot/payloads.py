"""The bodies that HubSpot's API takes, in one portal language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lexicon.look.prose import plain
from lexicon.model.value_set import ResolvedValue, ValueSet
from lexicon.targets.hubspot.destination import Destination
from lexicon.targets.hubspot.options import HubspotOptions
from lexicon.targets.shorten import shorten
from lexicon.targets.target import Job
from lexicon.targets.values import probability

OPTION_LIMIT = 3000
"""Characters in an option: label, value and description together."""

Payload = Mapping[str, object]


def new_property(value_set: ValueSet, options: HubspotOptions, name: str, language: str) -> Payload:
    """PropertyCreate: a drop-down of our own."""
    description = shorten(plain(value_set.definition.get(language, "")), OPTION_LIMIT)
    return {
        "name": name,
        "label": value_set.label(language),
        **({"description": description} if description else {}),
        "groupName": options.group_name,
        "type": "enumeration",
        "fieldType": "select",
        "hidden": False,
        "formField": options.form_field,
        "options": _options(value_set, language),
    }


def own_property(value_set: ValueSet, language: str) -> Payload:
    """PropertyUpdate: only the options, since HubSpot locks the rest of what it made itself."""
    return {"options": _options(value_set, language)}


def new_pipeline(value_set: ValueSet, made: Destination, language: str) -> Payload:
    """PipelineInput: a pipeline of our own."""
    bodies = [body for _, body in stages(value_set, made, language)]
    return {"label": value_set.label(language), "displayOrder": 0, "stages": bodies}


def stages(
    value_set: ValueSet, made: Destination, language: str
) -> Iterator[tuple[ResolvedValue, Payload]]:
    """PipelineStageInput of each value, which is PipelineStagePatchInput as well.

    Without deprecated values: HubSpot cannot hide a stage.
    """
    offered = (value for value in value_set.values if value.is_active)
    for place, value in enumerate(offered):
        metadata = stage_metadata(value, made.object)
        yield (
            value,
            {
                "label": value.label(language),
                "displayOrder": place,
                "metadata": metadata,
            },
        )


def stage_metadata(value: ResolvedValue, of: str) -> dict[str, str]:
    """What the pipelines of an object want to know of a stage."""
    percent = probability(value)
    return metadata(of, closed=value.closed, likely=None if percent is None else percent / 100)


def metadata(of: str, *, closed: bool | None, likely: float | None) -> dict[str, str]:
    """A stage's state or likelihood (0 to 1) as HubSpot writes it: numbers too are text here."""
    if of == "tickets":
        return {"ticketState": "CLOSED" if closed else "OPEN"}
    if of == "deals":
        return {} if likely is None else {"probability": str(likely)}
    return {} if closed is None else {"isClosed": str(closed).lower()}


def described(value: ResolvedValue, job: Job) -> dict[str, str]:
    """Language of a portal → the description of the option."""
    options = {language: option(value, 0, language) for language in job.languages}
    return {language: str(made.get("description", "")) for language, made in options.items()}


def _options(value_set: ValueSet, language: str) -> list[Payload]:
    return [option(value, place, language) for place, value in enumerate(value_set.values)]


def option(value: ResolvedValue, place: int, language: str) -> Payload:
    """OptionInput of one value: what it means stands in its description."""
    label, code = value.label(language), value.code("hubspot")
    room = OPTION_LIMIT - len(label) - len(code)
    description = shorten(plain(value.definition.get(language, "")), room)
    return {
        "label": label,
        "value": code,
        **({"description": description} if description else {}),
        "displayOrder": place,
        "hidden": not value.is_active,
    }
