"""What brings an Odoo's stages in line with our list: tables to import, translations, a plan.

No stage is ever deleted: opportunities may stand in it. Files are named after our own ids, and an
import goes by external ids, whichever module made the stage.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from lexicon.look.spreadsheet import runs, table
from lexicon.model.value_set import ResolvedValue, ValueSet
from lexicon.targets.exports.seen import SeenList, SeenValue
from lexicon.targets.odoo.options import options_of, source_language, translated_languages
from lexicon.targets.odoo.render import Term, fill, fill_plan, translation
from lexicon.targets.odoo.requirements import requirements
from lexicon.targets.odoo.stages import MODEL, code, name
from lexicon.targets.pairs import Pair, paired
from lexicon.targets.target import Files, Job, mark

Did = Literal["kept", "theirs", "added", "renamed", "folded", "unfolded", "won", "open", "left_out"]
"""What becomes of a stage; `theirs` is kept and unknown to us, `left_out` was never there."""
_COLUMNS = ("id", "name", "is_won", "fold", "requirements")
_WRITTEN = {"added", "renamed", "folded", "unfolded", "won", "open"}


@dataclass(frozen=True, slots=True)
class Step:
    """One stage by its external id: what becomes of it, and in which languages its name changes.

    `is_bare` is an id that names no module, `by_name` a stage that only its name gave away.
    """

    code: str
    ours: ResolvedValue | None
    label: str
    did: tuple[Did, ...]
    won: bool = False
    languages: tuple[str, ...] = ()
    by_name: bool = False
    needs_hand: bool = False

    @property
    def is_written(self) -> bool:
        return not _WRITTEN.isdisjoint(self.did)

    @property
    def is_bare(self) -> bool:
        return "." not in self.code


def fix(job: Job, value_set: ValueSet, seen: SeenList) -> Files:
    """A plan; tables of what changes and of the order; a file of translations a language."""
    pairs = paired(value_set.values, seen.values, lambda value: code(value, value_set, job))
    steps = tuple(_step(pair, value_set, job) for pair in pairs)
    files = dict(_files(job, value_set, steps, seen))
    facts = {
        "mark": mark(value_set),
        "id": value_set.id,
        "steps": steps,
        "files": sorted(path.partition("/")[2] for path in files),
        "language": source_language(job),
    }
    return {f"{value_set.id}/plan.md": fill_plan("plan_fix", facts, job.language), **files}


def _step(pair: Pair, value_set: ValueSet, job: Job) -> Step:
    ours, theirs = pair.ours, pair.theirs
    if ours is None:
        known = next(filter(None, theirs.labels.values()), "") if theirs else ""
        return Step(theirs.code if theirs else "", None, known, ("theirs",))
    said = name(ours, source_language(job))
    won = ours.won is True
    if theirs is None:
        did: tuple[Did, ...] = ("added",) if ours.is_active else ("left_out",)
        return Step(code(ours, value_set, job), ours, said, did, won, needs_hand=runs(said))
    if all(value.won is None for value in value_set.values):
        won = theirs.attributes.get("won") is True  # a list that does not say it changes nothing
    changed = tuple(_renamed(ours, theirs, job))
    did = tuple(_becoming(ours, theirs, won=won, is_renamed=bool(changed))) or ("kept",)
    return Step(theirs.code, ours, said, did, won, changed, pair.by_name, runs(said))


def _renamed(ours: ResolvedValue, theirs: SeenValue, job: Job) -> Iterator[str]:
    """The languages that the export shows and in which our name is another."""
    spoken = [key for key, names in ours.names.items() if names.label.strip()]
    for language in dict.fromkeys([source_language(job), *spoken]):
        seen = theirs.labels.get(language)
        if seen and " ".join(seen.split()) != " ".join(name(ours, language).split()):
            yield language


def _becoming(
    ours: ResolvedValue, theirs: SeenValue, *, won: bool, is_renamed: bool
) -> Iterator[Did]:
    if is_renamed:
        yield "renamed"
    if theirs.is_active is not None and theirs.is_active != ours.is_active:
        yield "unfolded" if ours.is_active else "folded"
    if theirs.attributes.get("won", won) != won:
        yield "won" if won else "open"


def _files(
    job: Job, value_set: ValueSet, steps: Sequence[Step], seen: SeenList
) -> Iterator[tuple[str, bytes]]:
    rows = [_row(step, step.ours, job) for step in steps if step.ours and step.is_written]
    if rows:
        yield f"{value_set.id}/stages.csv", table([_COLUMNS, *rows]).encode()
    there = [step.code for step in steps if "left_out" not in step.did]
    added = [step.code for step in steps if "added" in step.did]
    if "order" in seen.shows and there != [*(item.code for item in seen.values), *added]:
        placed = [(key, str(10 * place)) for place, key in enumerate(there, 1)]
        yield f"{value_set.id}/order.csv", table([("id", "sequence"), *placed]).encode()
    for language in translated_languages(job):
        terms = _terms(steps, language, job)
        if terms:
            tag = language.replace("-", "_")
            facts = {"mark": mark(value_set), "options": options_of(job), "language": tag}
            made = fill("translations.po.j2", {**facts, "terms": terms})
            yield f"{value_set.id}/{tag}.po", made


def _row(step: Step, ours: ResolvedValue, job: Job) -> tuple[str, ...]:
    """Dots instead of dashes: a cell that begins with one would be taken for a formula."""
    told = requirements(ours, job).removeprefix("- ").replace("\n- ", "\n• ")
    said = name(ours, source_language(job))
    return step.code, said, str(step.won), str(not ours.is_active), told


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
