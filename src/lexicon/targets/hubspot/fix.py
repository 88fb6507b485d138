"""What brings a portal in line with one of our lists, from what a GET has shown of it.

Files are named after our own ids: names from an export could be paths.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from lexicon.model.value_set import ValueSet
from lexicon.naming import filed
from lexicon.targets.exports.seen import SeenList
from lexicon.targets.hubspot.destination import destination, property_of
from lexicon.targets.hubspot.merge import Merge, is_whole, merge, pairs_of, portal_languages
from lexicon.targets.hubspot.options import options_of
from lexicon.targets.hubspot.quoting import json_text, url_part
from lexicon.targets.hubspot.recycling import returns
from lexicon.targets.hubspot.render import Request, fill
from lexicon.targets.hubspot.stage_merge import StageStep, stage_merge
from lexicon.targets.target import Files, Job, mark


def list_name(value_set: ValueSet, job: Job) -> str:
    """The name by which a portal knows the list: `contacts.<property>`, `deals/<pipeline>`."""
    made = destination(value_set, options_of(job))
    return f"{made.object}{'/' if made.shape.startswith('pipeline') else '.'}{made.name}"


def fix(job: Job, value_set: ValueSet, seen: SeenList) -> Files:
    """A plan, and the bodies to send in each language that the portal may be in."""
    sent = tuple(fixing_requests(job, value_set, seen))
    files = {item.file: f"{json_text(item.body)}\n".encode() for item in sent}
    plan = _pipeline_plan if "/" in seen.name else _property_plan
    return {f"{filed(value_set.id)}/plan.md": plan(job, value_set, seen, sent), **files}


def fixing_requests(job: Job, value_set: ValueSet, seen: SeenList) -> Iterator[Request]:
    """The calls to make for a portal in each language it may be in; none where it would refuse."""
    pairs = pairs_of(value_set, seen)
    for language in portal_languages(pairs, job):
        if "/" in seen.name:
            steps = stage_merge(pairs, seen, language)
            yield from _stage_requests(value_set, seen, steps, language)
        else:
            made = merge(pairs, seen, language)
            if made.changes and not _obstacles(seen, [made]):
                file = f"{filed(value_set.id)}/{language}.json"
                yield Request(language, "PATCH", _property(job, value_set, seen), file, made.body)


def _property(job: Job, value_set: ValueSet, seen: SeenList) -> str:
    of, name = property_of(seen.name, destination(value_set, options_of(job)))
    return f"/crm/v3/properties/{url_part(of)}/{url_part(name)}"


def _property_plan(job: Job, value_set: ValueSet, seen: SeenList, sent: Sequence[Request]) -> bytes:
    pairs = pairs_of(value_set, seen)
    merges = [merge(pairs, seen, language) for language in portal_languages(pairs, job)]
    known = {pair.ours.id: pair.theirs.code for pair in pairs if pair.ours and pair.theirs}
    facts: Mapping[str, object] = {
        "merges": merges,
        "obstacles": _obstacles(seen, merges),
        "returns": returns(value_set, seen.name.rpartition(".")[2], job, known),
        "address": _property(job, value_set, seen),
    }
    return fill("merge_property", {**_common(value_set, seen, sent), **facts}, job.language)


def _pipeline_plan(job: Job, value_set: ValueSet, seen: SeenList, sent: Sequence[Request]) -> bytes:
    pairs = pairs_of(value_set, seen)
    merges = [
        {"language": language, "steps": stage_merge(pairs, seen, language)}
        for language in portal_languages(pairs, job)
    ]
    facts = {"merges": merges, "address": _pipeline(seen)}
    return fill("merge_pipeline", {**_common(value_set, seen, sent), **facts}, job.language)


def _common(value_set: ValueSet, seen: SeenList, sent: Sequence[Request]) -> dict[str, object]:
    return {"id": value_set.id, "mark": mark(value_set), "name": seen.name, "requests": sent}


def _obstacles(seen: SeenList, merges: Sequence[Merge]) -> tuple[str, ...]:
    """Why nothing can be sent: keys of the plan's sentences."""
    found = {
        "read_only": seen.read_only,
        "not_whole": not is_whole(seen),
        "clashes": any(made.clashes for made in merges),
    }
    return tuple(name for name, stands in found.items() if stands)


def _pipeline(seen: SeenList) -> str:
    of, _, name = seen.name.partition("/")
    return f"/crm/v3/pipelines/{url_part(of)}/{url_part(name)}"


def _stage_requests(
    value_set: ValueSet, seen: SeenList, steps: Sequence[StageStep], language: str
) -> Iterator[Request]:
    address = f"{_pipeline(seen)}/stages"
    for place, step in enumerate(steps):
        if step.body is not None:
            method = "POST" if "added" in step.did else "PATCH"
            to = address if method == "POST" else f"{address}/{url_part(step.code)}"
            file = f"{filed(value_set.id)}/{language}/{step.id or f'order-{place}'}.json"
            yield Request(language, method, to, file, step.body)
