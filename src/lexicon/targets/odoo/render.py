"""The module: its manifest, the stages as data, and a file of translations for each language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

import jinja2

from lexicon.look.prose import plain
from lexicon.model.value_set import ResolvedValue, ValueSet
from lexicon.targets.odoo.options import (
    options_of,
    source_language,
    translated_languages,
)
from lexicon.targets.odoo.quoting import po_field, po_places, python_text, xml_text
from lexicon.targets.odoo.requirements import requirements
from lexicon.targets.odoo.stages import (
    MODEL,
    carried,
    code,
    is_folded,
    is_made_by_hand,
    name,
    record_id,
    stage_list,
)
from lexicon.targets.plans import code_span, plan
from lexicon.targets.target import Files, Job, mark
from lexicon.targets.template import environment


@dataclass(frozen=True, slots=True)
class Term:
    """A text to translate, where it stands, and its translation: "" where it is the same.

    So Odoo writes it, and so it reads a text without translation.
    """

    text: str
    places: tuple[str, ...]
    translation: str


def render(job: Job) -> Files:
    """All files of the module, by path; none where no list is one of stages."""
    value_set = stage_list(job)
    return dict(_files(value_set, job)) if value_set and any(_placed(value_set)) else {}


def _files(value_set: ValueSet, job: Job) -> Iterator[tuple[str, bytes]]:
    module, source = options_of(job).module, source_language(job)
    facts = {
        "mark": mark(value_set),
        "options": options_of(job),
        "url": job.dictionary.manifest.url,
        "title": value_set.label(source),
        "summary": plain(value_set.definition.get(source, "")),
        "version": f"{options_of(job).series}.{value_set.version}",
        "stages": [_stage(place, value, value_set, job) for place, value in _placed(value_set)],
        "depends": sorted(_modules(value_set, job) - {module, "crm"}),
    }
    yield f"{module}/__init__.py", b""
    yield f"{module}/__manifest__.py", fill("manifest.py.j2", facts)
    yield f"{module}/README.rst", fill("readme.rst.j2", facts)
    yield f"{module}/data/crm_stage_data.xml", fill("stages.xml.j2", facts)
    template = fill("translations.po.j2", {**facts, "language": "", "terms": terms(job, "")})
    yield f"{module}/i18n/{module}.pot", template
    for language in translated_languages(job):
        tag = language.replace("-", "_")
        said = {**facts, "language": tag, "terms": terms(job, language)}
        yield f"{module}/i18n/{tag}.po", fill("translations.po.j2", said)


def _modules(value_set: ValueSet, job: Job) -> set[str]:
    """The modules whose stages and teams are written: each must be installed before ours."""
    values = [value for _, value in _placed(value_set)]
    named = [code(value, value_set, job) for value in values]
    teams = (team for value in values if (team := carried(value).get("team_id", "")))
    named += [team for team in teams if not is_made_by_hand(team)]
    return {whole.partition(".")[0] for whole in named if "." in whole}


def terms(job: Job, language: str) -> tuple[Term, ...]:
    """What there is to translate, each text once, sorted as Odoo's exports are."""
    value_set = stage_list(job)
    found: dict[str, list[ResolvedValue]] = {}
    for _, value in _placed(value_set) if value_set else ():
        found.setdefault(name(value, source_language(job)), []).append(value)
    return tuple(
        Term(
            text,
            tuple(_place(value, value_set, job) for value in values) if value_set else (),
            translation(text, values, language),
        )
        for text, values in sorted(found.items())
    )


def translation(text: str, values: Iterable[ResolvedValue], language: str) -> str:
    """The first label that there is in a language, unless it is the same text."""
    written = (value for value in values if language in value.names)
    labels = (name(value, language) for value in written if value.names[language].label.strip())
    said = next(labels, "")
    return "" if said == text else said


def _place(value: ResolvedValue, value_set: ValueSet, job: Job) -> str:
    return f"model:{MODEL},name:{code(value, value_set, job)}"


def _placed(value_set: ValueSet) -> Iterator[tuple[int, ResolvedValue]]:
    """Places in steps of ten, so that a stage made by hand finds room between two."""
    values = [item for item in value_set.values if not is_made_by_hand(item.codes.get("odoo", ""))]
    return ((10 * place, value) for place, value in enumerate(values, 1))


def _stage(place: int, value: ResolvedValue, value_set: ValueSet, job: Job) -> Mapping[str, object]:
    said = {name: text for name, text in carried(value).items() if not is_made_by_hand(text)}
    return {
        "id": record_id(value, value_set, job),
        "name": name(value, source_language(job)),
        "sequence": place,
        "is_won": value.won is True,
        "requirements": requirements(value, job),
        "fold": is_folded(value),
        "team": said.pop("team_id", ""),
        "numbers": said,
    }


def fill_plan(stem: str, facts: Mapping[str, object], language: str) -> bytes:
    """A plan, from its template in the dictionary's language."""
    return plan(_environment(), stem, facts, language)


def fill(template: str, facts: Mapping[str, object]) -> bytes:
    """A file from its template, with one line end behind it."""
    text = _environment().get_template(template).render(facts)
    return f"{text.rstrip()}\n".encode()


@cache
def _environment() -> jinja2.Environment:
    quoting: dict[str, Callable[..., str]] = {
        "xml": xml_text,
        "field": po_field,
        "places": po_places,
        "python": python_text,
        "code": code_span,
    }
    return environment("lexicon.targets.odoo", quoting)
