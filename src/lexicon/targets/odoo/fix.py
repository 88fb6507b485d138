"""What brings an Odoo's stages in line with our list: tables to import, translations, a plan.

No stage is ever deleted: opportunities may stand in it. Files are named after our own ids, and an
import goes by external ids, whichever module made the stage.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from lexicon.look.spreadsheet import table
from lexicon.model.value_set import ResolvedValue, ValueSet
from lexicon.naming import filed
from lexicon.targets.exports.seen import SeenList
from lexicon.targets.odoo.options import options_of, source_language, translated_languages
from lexicon.targets.odoo.render import Term, fill, fill_plan, translation
from lexicon.targets.odoo.stages import CARRIED, MODEL, bare_id, code, name
from lexicon.targets.odoo.steps import Step, step_of
from lexicon.targets.pairs import paired
from lexicon.targets.target import Files, Job, mark

_COLUMNS = ("id", "name", "is_won", "fold")
_TOLD = "requirements"
_CARRIED = {name: f"{name}/id" if name == "team_id" else name for name in CARRIED}
"""What is imported on its own, so that no empty cell takes it from other stages → its heading."""


def fix(job: Job, value_set: ValueSet, seen: SeenList) -> Files:
    """A plan; tables of what changes and of the order; a file of translations a language."""
    ends: dict[str, list[str]] = {}
    for item in seen.values:
        ends.setdefault(bare_id(item.code), []).append(item.code)
    pairs = paired(value_set.values, seen.values, lambda it: _seen_as(it, value_set, ends, job))
    shown = seen.shows.union(*(item.attributes for item in seen.values))
    steps = tuple(step_of(pair, value_set, job, shown) for pair in pairs)
    files = dict(_files(job, value_set, steps, seen))
    facts = {
        "mark": mark(value_set),
        "id": value_set.id,
        "steps": steps,
        "files": sorted(path.partition("/")[2] for path in files),
        "language": source_language(job),
    }
    return {f"{filed(value_set.id)}/plan.md": fill_plan("plan_fix", facts, job.language), **files}


def _seen_as(
    value: ResolvedValue, value_set: ValueSet, ends: Mapping[str, Sequence[str]], job: Job
) -> str:
    """The id by which Odoo shows a stage, where either side leaves the module out.

    `ends` are the ids that Odoo shows, by what they are without their modules.
    """
    whole, written = code(value, value_set, job), value.codes.get("odoo", "")
    short = bare_id(whole)
    there = ends.get(short, ())
    if whole in there:
        return whole
    if written == bare_id(written) and written and len(there) == 1:
        return there[0]
    return short if short in there else whole


def _files(
    job: Job, value_set: ValueSet, steps: Sequence[Step], seen: SeenList
) -> Iterator[tuple[str, bytes]]:
    written = [step for step in steps if step.ours and step.is_written]
    for stem, rows in _tables(written, is_told="description" in seen.shows).items():
        yield f"{filed(value_set.id)}/{stem}.csv", table(rows).encode()
    for key, heading in _CARRIED.items():
        if rows := [(step.code, step.carried[key]) for step in steps if key in step.carried]:
            yield f"{filed(value_set.id)}/{key}.csv", table([("id", heading), *rows]).encode()
    there = [step.code for step in steps if "left_out" not in step.did]
    added = [step.code for step in steps if "added" in step.did]
    if "order" in seen.shows and there != [*(item.code for item in seen.values), *added]:
        placed = [(key, str(10 * place)) for place, key in enumerate(there, 1)]
        yield f"{filed(value_set.id)}/order.csv", table([("id", "sequence"), *placed]).encode()
    for language in translated_languages(job):
        terms = _terms(steps, language, job)
        if terms:
            tag = language.replace("-", "_")
            facts = {"mark": mark(value_set), "options": options_of(job), "language": tag}
            made = fill("translations.po.j2", {**facts, "terms": terms})
            yield f"{filed(value_set.id)}/{tag}.po", made


def _tables(steps: Sequence[Step], *, is_told: bool) -> dict[str, list[tuple[str, ...]]]:
    """Requirements have a table of their own where an empty cell could take Odoo's away."""
    rows = [_row(step) for step in steps]
    if not rows:
        return {}
    if is_told or all(step.told for step in steps):
        both = [(*row, _dotted(step)) for row, step in zip(rows, steps, strict=True)]
        return {"stages": [(*_COLUMNS, _TOLD), *both]}
    told = [(step.code, _dotted(step)) for step in steps if step.told]
    apart: dict[str, list[tuple[str, ...]]] = {_TOLD: [("id", _TOLD), *told]} if told else {}
    return {"stages": [_COLUMNS, *rows], **apart}


def _row(step: Step) -> tuple[str, ...]:
    return step.code, step.label, str(step.won), str(step.is_folded)


def _dotted(step: Step) -> str:
    """Dots instead of dashes: a cell that begins with one would be taken for a formula."""
    return step.told.removeprefix("- ").replace("\n- ", "\n• ")


def _terms(steps: Iterable[Step], language: str, job: Job) -> tuple[Term, ...]:
    """Translations of names that are new, that change, or whose text to translate changes."""
    source = source_language(job)
    found: dict[str, list[tuple[str, ResolvedValue]]] = {}
    for step in steps:
        changes = "added" in step.did or {source, language} & set(step.languages)
        if step.ours and changes:
            found.setdefault(name(step.ours, source), []).append((step.code, step.ours))
    return tuple(
        Term(
            text,
            tuple(f"model:{MODEL},name:{key}" for key, _ in named),
            translation(text, [value for _, value in named], language),
        )
        for text, named in sorted(found.items())
    )
