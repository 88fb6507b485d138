"""Record types and processes as the org has them, but for what they should offer and be called."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from lexicon.targets.exports.markup import Element
from lexicon.targets.exports.seen import Choice
from lexicon.targets.salesforce.choosing_files import MANIFEST, Choosing, in_order, values_of
from lexicon.targets.salesforce.choosing_options import (
    ACTIVE,
    DEFAULTS,
    ELEMENTS,
    PROCESS,
    ProcessOptions,
)
from lexicon.targets.salesforce.choosing_words_fix import fix_words
from lexicon.targets.salesforce.field_names import object_name
from lexicon.targets.salesforce.filling import fill
from lexicon.targets.salesforce.placing import with_text
from lexicon.targets.salesforce.project_file import project_file
from lexicon.targets.salesforce.settings import written
from lexicon.targets.target import ASKED_FIRST, Files, Job, Mend


def fix_choices(job: Job, mends: Iterable[Mend]) -> Files:
    """Their files, with what is wanted of each; all else stays as the org has it."""
    named = [mend for mend in mends if object_name(mend.seen.name) is not None]
    files = dict(chain.from_iterable(map(_file, named))) | dict(fix_words(job, named))
    if all(path.startswith(f"{ASKED_FIRST}/") for path in files):
        return files
    return {**dict([project_file(job)]), **files}


def _file(mend: Mend) -> Iterator[tuple[str, bytes]]:
    """The file itself, where anything of it is to be mended and the org's own was seen."""
    seen, option = mend.seen, next(iter(mend.seen.options), "")
    if seen.source is None or not option:
        return
    own = seen.name.partition(".")[2]
    texts = dict(_texts(option, own, mend.more))
    if not (mend.offered or texts or any(key.startswith(DEFAULTS) for key in mend.more)):
        return
    children = list(_children(seen.source, mend, is_process=option == PROCESS))
    for tag, text in texts.items():
        children = with_text(children, tag, text)
    item = Choosing(option, seen.name, ProcessOptions())
    root = Element(item.type, children=[written("fullName", own), *children])
    yield item.path, fill("metadata", mark=MANIFEST, root=root)


def _texts(option: str, own: str, more: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Element → what it should say; one without a label is called by its name."""
    for key, tag in ELEMENTS[option].items():
        if key in more:
            yield tag, str(more[key]) or (own.replace("_", " ") if key == "label" else "")
    if "active" in more:
        yield ACTIVE[option], "true" if more["active"] else "false"


def _children(source: Element, mend: Mend, *, is_process: bool) -> Iterator[Element]:
    """In the order of the org's own file, in which values stand last."""
    choices = {choice.key: choice for choice in mend.seen.choices}
    if is_process:
        yield from (child for child in source.children if child.tag not in ("fullName", "values"))
        for choice in choices.values():
            yield from _values(choice, mend)
        return
    told = set()
    for child in source.children:
        key = child.text_of("picklist") or ""
        if child.tag == "picklistValues" and _is_mended(key, mend):
            values = list(_values(choices[key], mend)) if key in choices else []
            if values and key not in told:
                yield Element(child.tag, children=[written("picklist", key), *values])
            told.add(key)
        elif child.tag != "fullName":
            yield child


def _is_mended(key: str, mend: Mend) -> bool:
    return key in mend.offered or f"{DEFAULTS}{key}" in mend.more


def _values(choice: Choice, mend: Mend) -> Iterator[Element]:
    codes = mend.offered.get(choice.key, choice.codes)
    default = mend.more.get(f"{DEFAULTS}{choice.key}", choice.default)
    return values_of(in_order(codes), str(default))
