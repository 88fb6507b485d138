"""What a firm may say of one field of its org, and by which element the org says it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from lexicon.model.frozen import Frozen, Many


class FieldOptions(Frozen):
    """Options under `targets: {salesforce: {fields: {Lead.Fit__c: …}}}`."""

    required: bool = False
    """Whether no record is saved without it."""
    restricted: bool = True
    """Whether it takes no value but those of its list."""
    controlling_field: str | None = None
    """The field of the same object that decides what people may choose here, as `Country__c`."""
    dependent_values: dict[str, Many[str]] = Field(default_factory=dict)
    """What people may choose beside each value of the controlling field, by the codes that the org
    has for both: `{France: [Paris, Lyon]}`."""
    default_value: str | None = None
    """The formula of what a new record starts with, a text in its quotation marks."""
    visible_lines: Annotated[int, Field(ge=1, le=100)] | None = None
    """How many lines a field of several choices shows; 4 if not given."""
    description: str | None = None
    """What only those read who run the org, where it is another text than the help."""
    label: str | None = None
    """What the org calls it, where people read a translation into the org's own language."""
    help: str | None = None
    """The help that the org has, where people read a translation into the org's own language."""
    track_history: bool = False
    """Whether the org keeps who changed it."""
    track_feed_history: bool = False
    """Whether changes are told in the feed."""
    track_trending: bool = False
    """Whether the org keeps its values for reports on the past."""
    security_classification: str | None = None
    """How sensitive it is, as `Confidential`."""
    compliance_group: str | None = None
    """The laws that it falls under, as `GDPR;PII`."""
    business_status: str | None = None
    """Whether the firm still uses it, as `Active`."""
    business_owner_user: str | None = None
    """The user whose it is."""
    business_owner_group: str | None = None
    """The group of users whose it is."""
    external_id: bool = False
    """Whether other systems know records by it."""
    external_developer_name: str | None = None
    """Its name in an external source of data."""
    is_filtering_disabled: bool = False
    """Whether nobody may filter by it."""
    is_sorting_disabled: bool = False
    """Whether nobody may sort by it."""
    is_convert_lead_disabled: bool = False
    """Whether converting a lead leaves it out."""
    is_ai_prediction_field: bool = False
    """Whether Einstein's predictions stand in it."""
    deprecated: bool = False
    """Whether a package has given it up."""
    field_manageability: Literal["DeveloperControlled", "Locked", "SubscriberControlled"] | None = (
        None
    )
    """Who may change it in a custom metadata type that comes with a package."""


OF_LIST = frozenset({"restricted", "controlling_field"})
"""What stands in the field's list, not in the field itself."""
APART = frozenset({"description", "dependent_values", "help", "label", *OF_LIST})
"""What is no element of the field by itself."""


def element_name(option: str) -> str:
    """`track_history` → `trackHistory`."""
    first, *rest = option.split("_")
    return first + "".join("AI" if part == "ai" else part.title() for part in rest)


BY_ELEMENT = {element_name(option): option for option in FieldOptions.model_fields}
"""What an element of the org is called here."""
