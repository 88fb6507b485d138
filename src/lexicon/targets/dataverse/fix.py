"""What brings a choice in line with one of our lists: a call for each option, in order.

No option is ever deleted: the rows that hold its number would lose their label.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from lexicon.model.value_set import ValueSet
from lexicon.naming import filed
from lexicon.targets.dataverse.destination import (
    Choice,
    code,
    is_name,
    known_choice,
    list_name,
    number_of,
)
from lexicon.targets.dataverse.options import lcids, options_of
from lexicon.targets.dataverse.payloads import Payload, insert, order, update
from lexicon.targets.dataverse.render import fill_plan
from lexicon.targets.dataverse.steps import Fixing, step_of
from lexicon.targets.exports.seen import SeenList
from lexicon.targets.json_text import document
from lexicon.targets.pairs import Pair, paired
from lexicon.targets.target import Files, Job, mark

_ABSENT = {"left_out", "stateless", "unmade"}
_SENT = {"added", "relabelled", "described", "hidden", "shown"}
_KINDS: dict[str, Literal["state", "status"]] = {"DefaultStatus": "state", "State": "status"}
"""What an option of a column of states says, and one of their reasons."""


@dataclass(frozen=True, slots=True)
class Call:
    """One action of the Web API, and the file of its body."""

    action: str
    file: str
    body: Payload


def fix(job: Job, value_set: ValueSet, seen: SeenList) -> Files:
    """A plan, and the body of each call. Files are named after our own ids."""
    known = known_choice(seen.name) if is_name(seen.name) else Choice(seen.name)
    said = {name for item in seen.values for name in item.attributes}
    to = replace(known, kind=next((_KINDS[name] for name in _KINDS if name in said), known.kind))
    pairs = paired(value_set.values, seen.values, lambda value: code(value, value_set, job))
    of = Fixing(job, value_set, to, seen)
    made = () if seen.read_only else tuple(calls(of, pairs))
    facts = {
        "mark": mark(value_set),
        "id": value_set.id,
        "made": to,
        "read_only": seen.read_only,
        "calls": made,
        "steps": [step_of(pair, of) for pair in pairs],
        "missing": _missing_languages(seen, job),
        "shared": _shared(value_set, seen, job) if to.table else "",
        "solution": options_of(job).solution,
    }
    plan = {f"{filed(value_set.id)}/plan.md": fill_plan("plan_fix", facts, job.language)}
    return plan | {call.file: document(call.body).encode() for call in made}


def calls(of: Fixing, pairs: Sequence[Pair]) -> Iterator[Call]:
    """The calls to make, in order: options first, then their order."""
    made, job, to = 0, of.job, of.to
    for pair in pairs:
        step = step_of(pair, of)
        number = number_of(step.number)
        if pair.ours is None or number is None or _SENT.isdisjoint(step.did):
            continue
        made += 1
        is_new = pair.theirs is None
        hidden = "hidden" in step.did or (False if "shown" in step.did else None)
        changed = insert(pair.ours, to, job) if is_new else None
        body = changed or update(pair.ours, to, number, job, hidden)
        verb = "insert" if is_new else "update"
        file = f"{filed(of.value_set.id)}/{made:02}-{verb}-{pair.ours.id}.json"
        yield Call(_action(verb, to), file, body)
    yield from _ordering(of, pairs, made + 1)


def _action(verb: str, to: Choice) -> str:
    """Reasons have an action to be inserted by, states one to be changed by; the rest is shared."""
    own = {("insert", "status"): "Status", ("update", "state"): "State"}
    return f"{verb.capitalize()}{own.get((verb, to.kind), 'Option')}Value"


def _ordering(of: Fixing, pairs: Sequence[Pair], place: int) -> Iterator[Call]:
    """Needed unless what was there keeps its order and what is new stands at the end."""
    steps = [step_of(pair, of) for pair in pairs]
    offered = [step for step in steps if _ABSENT.isdisjoint(step.did)]
    numbers = [number_of(step.number) for step in offered]
    known = [item.code for item in of.seen.values]
    added = [step.number for step in offered if "added" in step.did]
    whole = [number for number in numbers if number is not None]
    if "order" not in of.seen.shows or len(whole) != len(numbers):
        return
    if [step.number for step in offered] != known + added:
        file = f"{filed(of.value_set.id)}/{place:02}-order.json"
        yield Call("OrderOption", file, order(of.to, whole, of.job))


def _shared(value_set: ValueSet, seen: SeenList, job: Job) -> str:
    """The global choice that a column may offer, where a table of labels alone does not tell."""
    named = list_name(value_set, job)
    return "" if "." in named or "inactive" in seen.shows else named


def _missing_languages(seen: SeenList, job: Job) -> list[str]:
    """Languages in which nothing has been seen: they may not be switched on there."""
    spoken = {language for item in seen.values for language in item.labels}
    return [language for language in lcids(job) if seen.values and language not in spoken]
