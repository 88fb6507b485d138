"""A release as readers are told it: what is new, what changed its meaning, what was given up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from lexicon.history.change import Change
from lexicon.history.compare import MANIFEST
from lexicon.history.frozen import Frozen
from lexicon.history.level import Level, gravest
from lexicon.history.neighbours import Step
from lexicon.languages.phrase import plural
from lexicon.site.edition import Edition
from lexicon.site.markup import Html
from lexicon.site.sheet import Sheet
from lexicon.site.told import KEPT_WORDS, Line, concerns_figures, told
from lexicon.site.view import Values

_SETTINGS = ("teams", "calendars")
"""What of the manifest readers notice."""
_GONE = frozenset({"deprecated", "entry_retired"})
_ALONE = ("new", "gone")
"""Groups in which each entry is told of in its own words."""
_GROUPS = ("major", "new", "minor", "gone", "patch")
"""In the order in which readers want to know."""


@dataclass(frozen=True, slots=True)
class _Item:
    """What became of one entry."""

    reference: str
    group: str
    lines: list[Line]
    figures: bool


def release_values(frozen: Frozen, sheet: Sheet) -> Values:
    """A section of the page, or an item of the feed."""
    words, release = sheet.edition.words["changes"], frozen.release
    day = sheet.edition.day(release.date)
    shown = steps_values(frozen.steps or {}, sheet)
    if frozen.steps is None:
        shown["summary"] = _counted(len(release.entries), words["first"], sheet.edition)
    return {
        "anchor": f"version-{release.version.replace('.', '-')}",
        "title": words["release"].format(version=release.version, day=day),
        "figures_sentence": words["figures"].format(version=release.version),
        **shown,
    }


def steps_values(steps: Mapping[str, Step], sheet: Sheet) -> Values:
    """A summary in one line, whose figures are not comparable, changes in groups."""
    items = [item for name, step in steps.items() if (item := _item(name, step, sheet.edition))]
    items.sort(key=lambda item: _place(item, sheet.edition))
    words = sheet.edition.words["changes"]
    groups = ((group, [it for it in items if it.group == group]) for group in _GROUPS)
    return {
        "summary": _summary(items, sheet.edition),
        "figures": [_link(it, sheet) for it in items if it.figures],
        "groups": [
            (words["groups"][group], _rows(inside, sheet)) for group, inside in groups if inside
        ],
    }


def _rows(items: list[_Item], sheet: Sheet) -> list[Values]:
    """A row for each entry; those of which the very same is told share one."""
    rows: dict[object, Values] = {}
    for item in items:
        row = _shown(item, sheet)
        alike = item.group not in _ALONE and all(line.can_be_shared for line in item.lines)
        key = tuple(line.text for line in item.lines) if alike else item.reference
        rows.setdefault(key, {**row, "links": []})["links"].append(row["link"])
    return list(rows.values())


def _item(name: str, step: Step, edition: Edition) -> _Item | None:
    changes = step.changes
    if name == MANIFEST:
        changes = tuple(it for it in changes if it.path.partition(".")[0] in _SETTINGS)
    is_gone = any(_is_gone(change) for change in changes)
    lines = told([it for it in changes if not _is_gone(it)], step.two, edition, KEPT_WORDS)
    is_new = name != MANIFEST and name not in step.two.base.entries
    if not (lines or is_new or is_gone):
        return None
    level = gravest(line.level for line in lines) or Level.MINOR
    group = "new" if is_new else "gone" if is_gone else str(level)
    return _Item(name, group, lines, concerns_figures(changes))


def _is_gone(change: Change) -> bool:
    """Whether a whole entry was given up, not only a value of a list."""
    return change.rule in _GONE and change.item is None


def _place(item: _Item, edition: Edition) -> tuple[bool, str]:
    """Stages first, in the order of names."""
    return not item.reference.startswith("stage/"), edition.name(item.reference)


def _shown(item: _Item, sheet: Sheet) -> Values:
    entry = sheet.edition.entries.get(item.reference)
    gone = entry.deprecated if entry and item.group == "gone" else None
    definition = sheet.edition.definitions.get(item.reference, "") if item.group == "new" else ""
    return {
        "link": _link(item, sheet),
        "definition": sheet.inline(gone.reason) if gone else definition,
        "instead": [sheet.link(name) for name in gone.replaced_by] if gone else [],
        "lines": item.lines,
    }


def _link(item: _Item, sheet: Sheet) -> Html:
    if item.reference == MANIFEST:
        return Html.escape(sheet.edition.words["changes"]["settings"])
    return sheet.link(item.reference)


def _summary(items: Iterable[_Item], edition: Edition) -> str:
    return ", ".join(_parts(list(items), edition))


def _parts(items: list[_Item], edition: Edition) -> Iterator[str]:
    words = edition.words["changes"]["counts"]
    kinds = {"new": "new", "gone": "gone"}
    groups = [kinds.get(item.group, "changed") for item in items]
    for name in ("changed", "new", "gone"):
        if name in groups:
            yield _counted(groups.count(name), words[name], edition)


def _counted(number: int, forms: dict[str, str], edition: Edition) -> str:
    return plural(edition.language, number, forms["one"], forms["many"]).format(n=number)
