"""What a firm may say about its Dataverse environment."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from lexicon.targets.dataverse.languages import lcid
from lexicon.targets.target import Job, Options


class DataverseOptions(Options):
    """Options under `targets: {dataverse: …}`."""

    prefix: Annotated[str, Field(pattern=r"^[a-z][a-z0-9]{1,7}$")] = "lex"
    """The publisher's prefix, which the names of new choices start with."""
    option_prefix: Annotated[int, Field(ge=10000, le=99999)] = 72700
    """The publisher's prefix of option values: 72700 and the value's `number` 4 make 727000004."""
    solution: Annotated[str, Field(pattern=r"^[A-Za-z_][A-Za-z0-9_]*$")] | None = None
    """The unique name of the solution that changes go into; the default solution if not given."""
    version: Annotated[str, Field(pattern=r"^\d+(\.\d+){1,3}$")] = "1.0.0.0"
    """The version of the solution that new choices are introduced in."""
    languages: dict[str, Annotated[int, Field(ge=1, le=65535)]] = Field(default_factory=dict)
    """Language → LCID, where it is not the usual one: `{fr-CA: 3084}`."""


def options_of(job: Job) -> DataverseOptions:
    """The job's options, as this target's own."""
    return job.options if isinstance(job.options, DataverseOptions) else DataverseOptions()


def lcids(job: Job) -> dict[str, int]:
    """Language → LCID, for those of the dictionary's languages that have one."""
    given = options_of(job).languages
    found = {language: given.get(language) or lcid(language) for language in job.languages}
    return {language: number for language, number in found.items() if number}
