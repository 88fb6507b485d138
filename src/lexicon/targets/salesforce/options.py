"""What a firm may say about its Salesforce org."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated

from pydantic import Field

from lexicon.model.frozen import Many
from lexicon.targets.salesforce.choosing_options import ProcessOptions, RecordTypeOptions
from lexicon.targets.salesforce.field_options import FieldOptions
from lexicon.targets.target import Job, Options


class SalesforceOptions(Options):
    """Options under `targets: {salesforce: …}`."""

    language: str | None = None
    """The language of the org, in which labels and descriptions are written; all others become
    translations. The dictionary's first language if not given."""
    api_version: Annotated[float, Field(ge=38, le=99, multiple_of=1)] = 62.0
    """Version of the Metadata API that the files are written for."""
    project: Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9 _-]*$")] = "lexicon"
    """Name of the SFDX project."""
    multiselect: Many[str] = ()
    """Fields of which people may choose several values, as `Lead.Interests__c`: Salesforce would
    lose values if such a field became one of a single choice."""
    sorted: Many[str] = ()
    """Lists that Salesforce shows by the alphabet, whatever our order: sets, and fields that hold
    their list themselves, as `Industry` and `Lead.City__c`."""
    fields: dict[str, FieldOptions] = Field(default_factory=dict)
    """What the org says of its fields beside texts and values, as
    `{Lead.City__c: {required: true, controlling_field: Country__c}}`: a deployment would reset what
    is not said here."""
    record_types: dict[str, RecordTypeOptions] = Field(default_factory=dict)
    """What each record type offers of the lists of its object, as
    `{Lead.Partners: {label: Partners, values: {LeadSource: all, Fit__c: [Good]}}}`."""
    business_processes: dict[str, ProcessOptions] = Field(default_factory=dict)
    """The same of a process, of which record types have their stages or statuses:
    `{Opportunity.Partners: {values: {StageName: [Won, Lost]}}}`."""
    apex: bool = True
    """Whether to make Apex classes: constants and an enum for each list, and one test for all."""
    apex_suffix: Annotated[str, Field(pattern=r"^[A-Za-z0-9]*$")] = "Values"
    """What a class is called behind the list's name; without it `lead_status` would make a class
    `LeadStatus`, which hides the object that Salesforce calls so."""


def options_of(job: Job) -> SalesforceOptions:
    """The job's options, as this target's own."""
    return job.options if isinstance(job.options, SalesforceOptions) else SalesforceOptions()


def field_options(job: Job, full_name: str) -> FieldOptions:
    """What is said of a field; Salesforce takes no notice of upper and lower case in names."""
    fields, wanted = options_of(job).fields, full_name.casefold()
    alike = (told for name, told in fields.items() if name.casefold() == wanted)
    return fields.get(full_name) or next(alike, FieldOptions())


def speaks_of_settings(options: SalesforceOptions) -> bool:
    """Whether the manifest has settings of any field: of the others it then says the usual ones."""
    return bool(options.fields or options.sorted or options.multiselect)


def is_among(names: Iterable[str], name: str) -> bool:
    """Whether an option names a field or a list, in whatever case."""
    return name.casefold() in map(str.casefold, names)


def language_of(job: Job) -> str:
    """The org's own language."""
    return options_of(job).language or job.language


def further_languages(job: Job) -> tuple[str, ...]:
    """The languages into which the org's texts are translated."""
    return tuple(item for item in job.languages if item != language_of(job))
