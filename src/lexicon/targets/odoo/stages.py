"""Which list is that of Odoo's stages, and by which external id each of its values is known."""

from __future__ import annotations

import re

from lexicon.look.escape import one_line
from lexicon.model.value_set import ResolvedValue, ValueSet
from lexicon.targets.odoo.options import options_of
from lexicon.targets.target import Job

MODEL = "crm.stage"
"""All stages of opportunities; Odoo has no other list of its own for a dictionary's lists."""
CARRIED = ("team_id", "color", "rotting_threshold_days")
"""What Odoo says of a stage besides: the team it is of alone (by external id), and numbers."""
_EXTERNAL_ID = re.compile(r"([a-z][a-z0-9_]*\.|__(?:export|import)__\.)?[A-Za-z0-9_-]+")
_NUMBER = re.compile(r"\s*\d{1,9}\s*")
_MADE_BY_HAND = ("__export__.", "__import__.")
"""Before the ids of what was made in Odoo itself: no module of that name is ever installed."""


def stage_lists(job: Job) -> tuple[ValueSet, ...]:
    """The lists that say to be Odoo's stages, else those that say how likely a sale is."""
    named = tuple(item for item in job.value_sets if item.crm.get("odoo") == MODEL)
    free = (item for item in job.value_sets if "odoo" not in item.crm)
    return named or tuple(item for item in free if _is_likely(item))


def stage_list(job: Job) -> ValueSet | None:
    """The one that is written: the first."""
    return next(iter(stage_lists(job)), None)


def list_name(value_set: ValueSet, job: Job) -> str:
    """The name by which Odoo knows the list, if it is the list of stages; else our own."""
    made = stage_list(job)
    return MODEL if made and made.id == value_set.id else value_set.id


def code(value: ResolvedValue, _value_set: ValueSet, job: Job) -> str:
    """The whole external id: Odoo's stages have no other stable name."""
    written = value.codes.get("odoo") or f"stage_{value.id}"
    return written if "." in written else f"{options_of(job).module}.{written}"


def is_made_by_hand(code: str) -> bool:
    """Whether no module can write it: only an import of a table."""
    return code.startswith(_MADE_BY_HAND)


def carried(value: ResolvedValue) -> dict[str, str]:
    """What the dictionary says of a stage to Odoo alone, where Odoo can take it."""
    said = value.extras.get("odoo", {})
    team, *numbers = CARRIED
    found = {name: said[name].strip() for name in numbers if _NUMBER.fullmatch(said.get(name, ""))}
    of_team = said.get(team, "").strip()
    return {**({team: of_team} if is_external_id(of_team) else {}), **found}


def is_folded(value: ResolvedValue) -> bool:
    """Whether a stage is to be folded: deprecated, or in use and yet put out of sight."""
    return not value.is_active or value.extras.get("odoo", {}).get("fold", "").lower() == "true"


def record_id(value: ResolvedValue, value_set: ValueSet, job: Job) -> str:
    """The id as a record of our own module says it: without the module."""
    return code(value, value_set, job).removeprefix(f"{options_of(job).module}.")


def bare_id(code: str) -> str:
    """An external id without its module, as a file outside of one says it."""
    return code.rpartition(".")[2]


def is_external_id(text: str) -> bool:
    """Whether Odoo takes this for an external id."""
    return _EXTERNAL_ID.fullmatch(text) is not None


def name(value: ResolvedValue, language: str) -> str:
    """The name of a stage in a language, in one visible line; the id is better than nothing."""
    text = one_line(value.label(language))
    return text if text.strip() else value.id


def _is_likely(value_set: ValueSet) -> bool:
    return any(item.probability is not None or item.won is not None for item in value_set.values)
