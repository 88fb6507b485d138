"""What brings a choice in line with one of our lists: a call for each option, in order.

No option is ever deleted: the rows that hold its number would lose their label.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from lexicon.model.value_set import ValueSet
from lexicon.targets.dataverse.destination import Choice, code, is_name, known_choice, number_of
from lexicon.targets.dataverse.options import lcids, options_of
from lexicon.targets.dataverse.payloads import Payload, insert, order, update
from lexicon.targets.dataverse.render import fill_plan
from lexicon.targets.exports.seen import SeenList
from lexicon.targets.json_text import document
from lexicon.targets.pairs import Pair, paired
from lexicon.targets.target import Files, Job, mark

Did = Literal["kept", "theirs", "added", "relabelled", "hidden", "shown", "left_out"]
"""What becomes of an option; `theirs` is kept and unknown to us, `left_out` was never there."""


@dataclass(frozen=True, slots=True)
class Step:
    """One option: its number, our id, what becomes of it, and which languages change."""

    number: str
    id: str | None
    label: str
    did: tuple[Did, ...]
    languages: tuple[str, ...]
    by_name: bool


@dataclass(frozen=True, slots=True)
class Call:
    """One action of the Web API, and the file of its body."""

    action: str
    file: str
    body: Payload


def fix(job: Job, value_set: ValueSet, seen: SeenList) -> Files:
    """A plan, and the body of each call. Files are named after our own ids."""
    to = known_choice(seen.name) if is_name(seen.name) else Choice(seen.name)
    pairs = paired(value_set.values, seen.values, lambda value: code(value, value_set, job))
    made = () if seen.read_only else tuple(calls(job, value_set, pairs, to, seen))
    facts = {
        "mark": mark(value_set),
        "id": value_set.id,
        "made": to,
        "read_only": seen.read_only,
        "calls": made,
        "steps": [_step(pair, value_set, job) for pair in pairs],
        "missing": _missing_languages(seen, job),
        "solution": options_of(job).solution,
    }
    plan = {f"{value_set.id}/plan.md": fill_plan("plan_fix", facts, job.language)}
    return plan | {call.file: document(call.body).encode() for call in made}


def calls(
    job: Job, value_set: ValueSet, pairs: Sequence[Pair], to: Choice, seen: SeenList
) -> Iterator[Call]:
    """The calls to make, in order: options first, then their order."""
    made = 0
    for pair in pairs:
        step = _step(pair, value_set, job)
        number = number_of(step.number)
        if pair.ours is None or number is None or not {"added", "relabelled"} & set(step.did):
            continue
        made += 1
        is_new = pair.theirs is None
        body = insert(pair.ours, to, job) if is_new else update(pair.ours, to, number, job)
        verb = "insert" if is_new else "update"
        file = f"{value_set.id}/{made:02}-{verb}-{pair.ours.id}.json"
        yield Call(f"{verb.capitalize()}OptionValue", file, body)
    yield from _ordering(job, value_set, pairs, to, seen, made + 1)


def _ordering(
    job: Job,
    value_set: ValueSet,
    pairs: Sequence[Pair],
    to: Choice,
    seen: SeenList,
    place: int,
) -> Iterator[Call]:
    """Needed unless what was there keeps its order and what is new stands at the end."""
    steps = [_step(pair, value_set, job) for pair in pairs]
    offered = [step for step in steps if "left_out" not in step.did]
    numbers = [number_of(step.number) for step in offered]
    known = [item.code for item in seen.values]
    added = [step.number for step in offered if "added" in step.did]
    whole = [number for number in numbers if number is not None]
    if "order" not in seen.shows or len(whole) != len(numbers):
        return
    if [step.number for step in offered] != known + added:
        file = f"{value_set.id}/{place:02}-order.json"
        yield Call("OrderOption", file, order(to, whole, job))


def _step(pair: Pair, value_set: ValueSet, job: Job) -> Step:
    ours, theirs = pair.ours, pair.theirs
    if ours is None:
        known = next((text for text in theirs.labels.values() if text), "") if theirs else ""
        return Step(theirs.code if theirs else "", None, known, ("theirs",), (), False)
    number = theirs.code if theirs else code(ours, value_set, job)
    said = ours.label(job.language)
    if theirs is None:
        did: tuple[Did, ...] = ("added",) if ours.is_active else ("left_out",)
        return Step(number, ours.id, said, did, (), False)
    changed = tuple(
        language for language in lcids(job) if theirs.labels.get(language) != ours.label(language)
    )
    happens: dict[Did, bool] = {
        "relabelled": bool(changed),
        "hidden": not ours.is_active and theirs.is_active is not False,
        "shown": ours.is_active and theirs.is_active is False,
    }
    did = tuple(name for name, stands in happens.items() if stands) or ("kept",)
    return Step(number, ours.id, said, did, changed, pair.by_name)


def _missing_languages(seen: SeenList, job: Job) -> list[str]:
    """Languages in which nothing has been seen: they may not be switched on there."""
    spoken = {language for item in seen.values for language in item.labels}
    return [language for language in lcids(job) if seen.values and language not in spoken]
