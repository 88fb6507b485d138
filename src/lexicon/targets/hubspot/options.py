"""What a firm may say about its HubSpot portal."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from lexicon.targets.target import Job, Options

_GROUPS = {
    "companies": "companyinformation",
    "contacts": "contactinformation",
    "deals": "dealinformation",
    "tickets": "ticketinformation",
}

Name = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]+$")]


class HubspotOptions(Options):
    """Options under `targets: {hubspot: …}`."""

    object: Name = "contacts"
    """The object whose properties the picklists become, unless the picklist names its own
    (`crm: {hubspot: deals.closed_lost_reason}`)."""
    group: Name | None = None
    """The group of new properties; the one that HubSpot makes for the object if not given."""
    prefix: Annotated[str, Field(pattern=r"^([a-z][a-z0-9_]*)?$")] = "lexicon_"
    """What the names of new properties start with."""
    pipeline: Name = "default"
    """The id of the pipeline whose stages a picklist with `crm: {hubspot: dealstage}` describes."""
    form_field: bool = False
    """Whether new properties may be used in HubSpot's forms, which visitors fill in."""

    @property
    def group_name(self) -> str:
        """The group given, else HubSpot's own; a custom object's is called after it."""
        return self.group or _GROUPS.get(self.object, f"{self.object}_information")


def options_of(job: Job) -> HubspotOptions:
    """The job's options, as this target's own."""
    return job.options if isinstance(job.options, HubspotOptions) else HubspotOptions()
