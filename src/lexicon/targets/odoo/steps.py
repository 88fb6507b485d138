"""What becomes of each stage of an Odoo that is brought in line with our list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from lexicon.look.spreadsheet import cell
from lexicon.model.value_set import ResolvedValue, ValueSet
from lexicon.targets.exports.seen import SeenValue
from lexicon.targets.odoo.options import source_language
from lexicon.targets.odoo.requirements import requirements
from lexicon.targets.odoo.stages import carried, code, is_folded, name
from lexicon.targets.pairs import Pair
from lexicon.targets.target import Job

Did = Literal[
    "kept", "theirs", "added", "renamed", "told", "folded", "unfolded", "won", "open", "moved",
    "left_out",
]  # fmt: skip
"""What becomes of a stage; `theirs` is kept and unknown to us, `left_out` was never there."""
_WRITTEN = {"added", "renamed", "told", "folded", "unfolded", "won", "open"}


@dataclass(frozen=True, slots=True)
class Step:
    """One stage by its external id: what becomes of it, and in which languages its name changes.

    `is_bare` is an id that names no module, `by_name` a stage that only its name gave away, `told`
    are its requirements: Odoo's own where the dictionary has none. `carried` is what has a table of
    its own: the team, the colour.
    """

    code: str
    ours: ResolvedValue | None
    label: str
    did: tuple[Did, ...]
    won: bool = False
    is_folded: bool = False
    languages: tuple[str, ...] = ()
    by_name: bool = False
    needs_hand: bool = False
    told: str = ""
    carried: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_written(self) -> bool:
        return not _WRITTEN.isdisjoint(self.did)

    @property
    def is_bare(self) -> bool:
        return "." not in self.code

    @property
    def is_short(self) -> bool:
        """Whether the dictionary leaves out the module that Odoo has before the id."""
        written = self.ours.codes.get("odoo") if self.ours else None
        return bool(written) and self.code.endswith(f".{written}")


def step_of(pair: Pair, value_set: ValueSet, job: Job, shown: frozenset[str]) -> Step:
    """What becomes of a stage; `shown` are the attributes that the export can show."""
    ours, theirs = pair.ours, pair.theirs
    if ours is None:
        known = next(filter(None, theirs.labels.values()), "") if theirs else ""
        return Step(theirs.code if theirs else "", None, known, ("theirs",))
    said = name(ours, source_language(job))
    won, told = ours.won is True, requirements(ours, job)
    if theirs is None:
        did: tuple[Did, ...] = ("added",) if ours.is_active else ("left_out",)
        key = code(ours, value_set, job)
        more = (), False, cell(said) != said, told, carried(ours) if ours.is_active else {}
        return Step(key, ours, said, did, won, is_folded(ours), *more)
    if all(value.won is None for value in value_set.values):
        won = theirs.attributes.get("won") is True  # a list that does not say it changes nothing
    changed = tuple(_renamed(ours, theirs, job))
    there = str(theirs.attributes.get("description", ""))
    folded = is_folded(ours) or (_is_folded(theirs) and theirs.is_active is not False)
    did = tuple(_becoming(theirs, won=won, folded=folded, is_renamed=bool(changed)))
    if "description" in shown and told.strip() and told.split() != there.split():
        did = (*did, "told")
    moved = {
        key: text
        for key, text in carried(ours).items()
        if key in shown and theirs.attributes.get(key, "") != text
    }
    did = (*did, "moved") if moved else did
    by = pair.by_name, cell(said) != said, told or there, moved
    return Step(theirs.code, ours, said, did or ("kept",), won, folded, changed, *by)


def _is_folded(theirs: SeenValue) -> bool:
    """Where won opportunities go may be folded, and is in use all the same."""
    return theirs.is_active is False or theirs.attributes.get("fold") == "True"


def _renamed(ours: ResolvedValue, theirs: SeenValue, job: Job) -> Iterator[str]:
    """The languages that the export shows and in which our name is another."""
    spoken = [key for key, names in ours.names.items() if names.label.strip()]
    for language in dict.fromkeys([source_language(job), *spoken]):
        seen = theirs.labels.get(language)
        if seen and " ".join(seen.split()) != " ".join(name(ours, language).split()):
            yield language


def _becoming(theirs: SeenValue, *, won: bool, folded: bool, is_renamed: bool) -> Iterator[Did]:
    if is_renamed:
        yield "renamed"
    if theirs.is_active is not None and folded != _is_folded(theirs):
        yield "folded" if folded else "unfolded"
    if theirs.attributes.get("won", won) != won:
        yield "won" if won else "open"
