"""Jobs with a list of stages, and what Odoo gives out, as short as a test wants to write them."""

from __future__ import annotations

from lexicon.targets.exports.document import Document
from lexicon.targets.exports.recognise import read_export
from lexicon.targets.exports.seen import SeenList
from lexicon.targets.odoo import TARGET
from lexicon.targets.odoo.options import OdooOptions
from lexicon.targets.target import Files, Job
from tests.targets.picklists import Written, job_of, picklist

MODULE = "lexicon_crm_stages"
STAGES = {"odoo": "crm.stage"}


def stages(*values: Written, **more: object) -> Written:
    """The list of Odoo's stages."""
    return picklist("stages", *values, crm=STAGES, **more)


def job(*values: Written, **options: object) -> Job:
    """A job whose only list is Odoo's."""
    return job_of(OdooOptions.model_validate(options), stages(*values))


def made(*values: Written, **options: object) -> Files:
    """The module made of these values."""
    return TARGET.render(job(*values, **options))


def read(raw: bytes, path: str = f"{MODULE}/data/crm_stage_data.xml") -> tuple[SeenList, ...]:
    """The lists that lexicon sees in a file."""
    found = read_export(Document(path, raw))
    assert found is not None
    return found


def read_one(raw: bytes, path: str = f"{MODULE}/data/crm_stage_data.xml") -> SeenList:
    """The one list in a file."""
    (seen,) = read(raw, path)
    return seen
