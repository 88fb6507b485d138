"""What a firm may say about its Odoo."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from lexicon.targets.target import Job, Options


class OdooOptions(Options):
    """Options under `targets: {odoo: …}`."""

    module: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,63}$")] = "lexicon_crm_stages"
    """The technical name of the module, which the external ids of its stages start with."""
    series: Annotated[str, Field(pattern=r"^[1-9][0-9]\.0$")] = "17.0"
    """The series of Odoo that the module is for."""
    author: str = "lexicon"
    """The author that the manifest names."""
    license: Literal["AGPL-3", "LGPL-3", "OPL-1", "Other proprietary"] = "Other proprietary"
    """The licence that the manifest names."""
    language: str | None = None
    """The language of the requirements, which Odoo does not translate; the dictionary's first if
    not given."""
    noupdate: bool = False
    """Whether stages are made once and then left to Odoo's users; if not, each update of the module
    writes them again."""


def options_of(job: Job) -> OdooOptions:
    """The job's options, as this target's own."""
    return job.options if isinstance(job.options, OdooOptions) else OdooOptions()


def requirements_language(job: Job) -> str:
    """The language that requirements are written in."""
    return options_of(job).language or job.language


def source_language(job: Job) -> str:
    """The language of terms in a module: Odoo takes them for English; else the first there is."""
    english = (item for item in job.languages if item.partition("-")[0] == "en")
    return next(english, job.language)


def translated_languages(job: Job) -> tuple[str, ...]:
    """The languages that get a file of translations."""
    return tuple(item for item in job.languages if item != source_language(job))
