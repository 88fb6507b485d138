"""A record type or a process as the org has it, offering what it should of some lists."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from lexicon.targets.exports.markup import Element
from lexicon.targets.exports.seen import Choice, SeenList
from lexicon.targets.salesforce.choosing_files import (
    MANIFEST,
    Choosing,
    in_order,
    values_of,
)
from lexicon.targets.salesforce.choosing_options import PROCESS, ProcessOptions
from lexicon.targets.salesforce.field_names import object_name
from lexicon.targets.salesforce.filling import fill
from lexicon.targets.salesforce.settings import written
from lexicon.targets.target import Files


def fix_choices(seen: SeenList, wanted: Mapping[str, Collection[str]]) -> Files:
    """Its file, with these codes of each list that it calls so; all else stays as it is."""
    option = next(iter(seen.options), "")
    if seen.source is None or not option or object_name(seen.name) is None:
        return {}
    item = Choosing(option, seen.name, ProcessOptions())
    choices = {choice.key: choice for choice in seen.choices}
    children = list(_children(seen.source, choices, wanted, is_process=option == PROCESS))
    name = written("fullName", seen.name.partition(".")[2])
    root = Element(item.type, children=[name, *children])
    return {item.path: fill("metadata", mark=MANIFEST, root=root)}


def _children(
    source: Element,
    choices: Mapping[str, Choice],
    wanted: Mapping[str, Collection[str]],
    *,
    is_process: bool,
) -> Iterator[Element]:
    """In the order of the org's own file, in which values stand last."""
    if is_process:
        yield from (child for child in source.children if child.tag not in ("fullName", "values"))
        for key, choice in choices.items():
            yield from values_of(in_order(wanted.get(key, choice.codes)), choice.default)
        return
    told = set()
    for child in source.children:
        key = child.text_of("picklist") or ""
        if child.tag == "picklistValues" and key in wanted:
            values = list(values_of(in_order(wanted[key]), choices[key].default))
            if values and key not in told:
                yield Element(child.tag, children=[written("picklist", key), *values])
            told.add(key)
        elif child.tag != "fullName":
            yield child
