"""What a firm may say of a record type or a process: which values of each list people may choose.

Both stand in one form: a process has the statuses or the stages of its object alone.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from lexicon.model.frozen import Frozen, Many

ALL = "all"
Language = Annotated[str, Field(pattern=r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$")]
"""A tag, as `fr-CA`; a file is called after it."""


class ProcessOptions(Frozen):
    """Options under `targets: {salesforce: {business_processes: {Opportunity.Partners: …}}}`."""

    active: bool = True
    """Whether people may take it for a new record."""
    description: str | None = None
    """What those read who run the org."""
    values: dict[str, Literal["all"] | Many[str]] = Field(default_factory=dict)
    """What it offers of each list, by field and in codes: `{LeadSource: all, Fit__c: [Good]}`;
    `all` are the values in use."""
    defaults: dict[str, str] = Field(default_factory=dict)
    """The value that is chosen beforehand in a field, where it is another than the list's."""


class RecordTypeOptions(ProcessOptions):
    """Options under `targets: {salesforce: {record_types: {Lead.Partners: …}}}`."""

    label: str | None = None
    """What people call it; its name if not given."""
    labels: dict[Language, str] = Field(default_factory=dict)
    """What people call it in other languages: `{fr: Partenaires}`."""
    descriptions: dict[Language, str] = Field(default_factory=dict)
    """What those read who run the org, in other languages."""
    business_process: str | None = None
    """The process that its records follow."""
    compact_layout: str | None = None
    """Which fields stand at the head of its records."""


PROCESS = "business_processes"
RECORD_TYPE = "record_types"
FORMS: dict[str, type[ProcessOptions]] = {PROCESS: ProcessOptions, RECORD_TYPE: RecordTypeOptions}
"""Option of the target → what it says of each name."""
ELEMENTS = {
    PROCESS: {"description": "description"},
    RECORD_TYPE: {
        "label": "label",
        "description": "description",
        "business_process": "businessProcess",
        "compact_layout": "compactLayoutAssignment",
    },
}
"""By which element the org says each text, in the order of the manifest."""
TRANSLATED = {"labels": "label", "descriptions": "description"}
"""Option for other languages → by which element a translation says it."""
DEFAULTS = "defaults."
"""What stands before a field where a difference is about what is chosen beforehand in it."""
ACTIVE = {PROCESS: "isActive", RECORD_TYPE: "active"}
"""By which element the org says whether it is in use."""


def process_field(of: str) -> str:
    """The field of an object whose values its processes choose."""
    return "StageName" if of == "Opportunity" else "Status"
