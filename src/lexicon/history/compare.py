"""Compare two dictionaries: every difference, judged by every rule."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache

from lexicon.history import rules
from lexicon.history.change import Change, judged
from lexicon.history.comparison import Comparison
from lexicon.history.difference import Case, Difference
from lexicon.history.differences import differences
from lexicon.history.rule import Rule
from lexicon.model.dictionary import Dictionary
from lexicon.plugins import load_all

MANIFEST = "lexicon"
"""The manifest's name among entries."""
_OWN = ("id", "version", "status", "deprecated", "editorial", "silence", "review_by")
"""What a renamed entry has of its own."""


@cache
def all_rules() -> dict[str, Rule]:
    """Every rule of change by name."""
    return load_all(rules, "RULE", Rule)


def compare(base: Dictionary, head: Dictionary, today: date) -> tuple[Change, ...]:
    """All changes from BASE to HEAD, by entry and gravest first; none where they say the same."""
    return changes_in(Comparison(base, head, today))


def changes_in(two: Comparison) -> tuple[Change, ...]:
    """The changes of a comparison whose look-ups are to be used again."""
    found = [change for item in _differences(two) for change in _judged(item, two)]
    following = ((name, rule) for name, rule in all_rules().items() if rule.follow)
    for _, rule in sorted(following, key=lambda pair: (pair[1].turn, pair[0])):
        if rule.follow:
            found += list(rule.follow(tuple(found), two))
    unique = {
        (item.entry, item.field, item.rule, item.message, str(item.before)): item for item in found
    }
    return tuple(sorted(unique.values(), key=_order))


def _order(change: Change) -> tuple[str, int, str, str, str]:
    return change.entry, change.level.rank, change.field, change.rule, str(change.before)


def _differences(two: Comparison) -> Iterator[Difference]:
    yield from differences(MANIFEST, two.base.manifest, two.head.manifest)
    for reference in sorted({*two.base.entries, *two.head.entries}):
        before, after = two.base.get(reference), two.head.get(reference)
        if before is not None and after is not None:
            yield from differences(reference, before, after)
            continue
        case: Case = "added" if before is None else "removed"
        yield Difference(reference, "", (), case, before, after)
        if reference in two.renamed and after is not None:
            old = two.base.entries[two.renamed[reference]]
            yield from differences(reference, old, after, _OWN)
        if reference in two.renamed_back and before is not None:
            kept = two.renamed_back[reference]
            yield from differences(kept, before, two.head.entries[kept], _OWN)


def _judged(difference: Difference, two: Comparison) -> list[Change]:
    found = [*_by_rules(difference, two, fallback=False)]
    return found or [*_by_rules(difference, two, fallback=True)]


def _by_rules(difference: Difference, two: Comparison, fallback: bool) -> Iterator[Change]:
    for name, rule in all_rules().items():
        verdict = rule.judge(difference, two) if rule.fallback == fallback else None
        if verdict is not None:
            level = verdict.level or rule.level
            touches = rule.touches if verdict.touches is None else verdict.touches
            yield replace(
                judged(difference, name, level, touches),
                message=verdict.message,
                facts=verdict.facts,
                asks_for_version=rule.asks_for_version,
            )
