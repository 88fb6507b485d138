"""The requirements of a stage, which Odoo shows beside its name: what it is, what must be true."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.criteria.in_force import criteria_in_force
from lexicon.criteria.words import Said, say
from lexicon.look.escape import one_line
from lexicon.look.prose import plain
from lexicon.model.kinds.stage import Stage
from lexicon.model.value_set import ResolvedValue
from lexicon.targets.odoo.options import requirements_language
from lexicon.targets.target import Job


def requirements(value: ResolvedValue, job: Job) -> str:
    """The definition, then the criteria of the stage it means, one a line; "" where neither is."""
    language = requirements_language(job)
    defined = plain(value.definition.get(language, ""))
    meant = job.dictionary.get(value.means) if value.means else None
    lines = [defined] if defined else []
    if isinstance(meant, Stage):
        said = say(criteria_in_force(meant, job.dictionary), job.dictionary, language)
        lines += map(one_line, _lines(said, 0))
    return "\n".join(lines)


def described(value: ResolvedValue, job: Job) -> dict[str, str]:
    """The requirements for a reader of any language: Odoo does not translate them."""
    return dict.fromkeys(job.languages, requirements(value, job))


def _lines(said: Said, depth: int) -> Iterator[str]:
    yield f"{'  ' * depth}- {said.text}"
    for part in said.parts:
        yield from _lines(part, depth + 1)
