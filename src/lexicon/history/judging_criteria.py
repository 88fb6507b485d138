"""A changed condition judged by who qualifies: what the four rules on criteria share."""

from __future__ import annotations

from lexicon.criteria.compare import Verdict as Meaning
from lexicon.criteria.compare import compare, shift
from lexicon.criteria.in_force import criteria_in_force
from lexicon.history.comparison import Comparison
from lexicon.history.difference import Difference
from lexicon.history.facts import Called, Held, Said
from lexicon.history.level import Level
from lexicon.history.rule import Judge, Verdict
from lexicon.history.versions import from_version_on
from lexicon.model.condition import Always, Condition
from lexicon.model.kinds.stage import Stage

_PLACES = (
    "stage/criteria", "funnel/transitions.when", "agreement/clauses.when",
    "decision/options.then.criteria",
)  # fmt: skip
_EVERYBODY = Always(always=True)


def criteria(meaning: Meaning) -> Judge:
    """Judges conditions that changed in one way: tightened, loosened, changed, equal."""

    def judge(difference: Difference, two: Comparison) -> Verdict | None:
        if not difference.stands(*_PLACES):
            return None
        before, after = _conditions(difference, two)
        key = (difference.entry, difference.keys)
        if key not in two.meanings:
            two.meanings[key] = compare(before, after, two.fitting)
        return _verdict(meaning, difference, two) if two.meanings[key] == meaning else None

    return judge


def _conditions(difference: Difference, two: Comparison) -> tuple[Condition, Condition]:
    """The two conditions; a stage's as they are in force, with what was decided in its place."""
    before, after = (
        value if value is not None else _EVERYBODY
        for value in (difference.before, difference.after)
    )
    old = two.base.get(two.renamed.get(difference.entry, difference.entry))
    new = two.head.get(difference.entry)
    if isinstance(old, Stage) and isinstance(new, Stage):
        return criteria_in_force(old, two.base), criteria_in_force(new, two.head)
    return before, after  # type: ignore[return-value]  # a difference's values are objects


def _verdict(meaning: Meaning, difference: Difference, two: Comparison) -> Verdict:
    if meaning == "equal":
        return Verdict()
    before, after = _conditions(difference, two)
    facts: dict[str, object] = {"before": Said(before), "after": Said(after)}
    if difference.kind != "stage":
        is_promise = difference.kind == "agreement"
        return Verdict("text_elsewhere", facts, Level.MAJOR if is_promise else Level.MINOR)
    return of_stage(difference.entry, before, after, two)


def of_stage(reference: str, before: Condition, after: Condition, two: Comparison) -> Verdict:
    """How to tell that other contacts qualify: by the one threshold that moved, else in full."""
    facts: dict[str, object] = {"before": Said(before), "after": Said(after)}
    facts["version"] = from_version_on(reference, two)
    moved = shift(before, after)
    if moved is None:
        return Verdict("text", facts)
    facts |= {"old": Held(moved.before), "new": Held(moved.after)}
    facts["test"] = Called((f"field/{moved.field}",))
    return Verdict("text_threshold", facts)
