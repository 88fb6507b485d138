"""The file by which Salesforce's tools know a project."""

from __future__ import annotations

from lexicon.targets.salesforce.filling import fill
from lexicon.targets.salesforce.options import options_of
from lexicon.targets.target import Job


def project_file(job: Job) -> tuple[str, bytes]:
    """Its path and content."""
    options = options_of(job)
    version = f"{options.api_version:.1f}"
    return "sfdx-project.json", fill("sfdx_project", name=options.project, version=version)
