"""Compare two dictionaries: every difference, judged by every rule."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache

from lexicon.history import rules
from lexicon.history.change import Change
from lexicon.history.comparison import Comparison
from lexicon.history.difference import Case, Difference
from lexicon.history.differences import differences
from lexicon.history.rule import At, Rule, Verdict
from lexicon.model.dictionary import Dictionary
from lexicon.plugins import load_all

MANIFEST = "lexicon"
"""The manifest's name among entries."""
_OWN = ("id", "version", "status", "deprecated", "editorial", "silence", "review_by")
"""What a renamed entry has of its own."""
_Asked = dict[tuple[str, str, Case], dict[str, Rule]]
"""Kind, path and case of a difference → the rules worth asking."""


@cache
def all_rules() -> dict[str, Rule]:
    """Every rule of change by name."""
    return load_all(rules, "RULE", Rule)


def compare(base: Dictionary, head: Dictionary, today: date) -> tuple[Change, ...]:
    """All changes from BASE to HEAD, by entry and gravest first; none where they say the same."""
    return changes_in(Comparison(base, head, today))


def changes_in(two: Comparison) -> tuple[Change, ...]:
    """The changes of a comparison whose look-ups are to be used again."""
    asked: _Asked = {}
    found = [change for item in _differences(two) for change in _judged(item, two, asked)]
    following = ((name, rule) for name, rule in all_rules().items() if rule.follow)
    for _, rule in sorted(following, key=lambda pair: (pair[1].turn, pair[0])):
        if rule.follow:
            found += list(rule.follow(tuple(found), two))
    unique = {(_order(change), change.message): change for change in found}
    return tuple(sorted(unique.values(), key=_order))


def _order(change: Change) -> tuple[str, int, str, str, str, str]:
    before, after = (
        str(it) if isinstance(it, str | int) else "" for it in (change.before, change.after)
    )
    return change.entry, change.level.rank, change.field, change.rule, before, after


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


def _judged(difference: Difference, two: Comparison, asked: _Asked) -> list[Change]:
    key = (difference.kind, difference.path, difference.case)
    if key not in asked:
        asked[key] = {
            name: rule for name, rule in all_rules().items() if _may(rule, difference, two)
        }
    found = [*_by_rules(difference, two, asked[key], fallback=False)]
    return found or [*_by_rules(difference, two, asked[key], fallback=True)]


def _may(rule: Rule, difference: Difference, two: Comparison) -> bool:
    """Whether a rule may speak of such places at all: asked once for each kind of place."""
    return not isinstance(rule.judge, At) or rule.judge(difference, two) is not None


def _by_rules(
    difference: Difference, two: Comparison, asked: dict[str, Rule], fallback: bool
) -> Iterator[Change]:
    for name, rule in asked.items():
        verdict = rule.judge(difference, two) if rule.fallback == fallback else None
        if verdict is not None:
            yield _change(name, rule, verdict, difference)


def _change(name: str, rule: Rule, verdict: Verdict, difference: Difference) -> Change:
    return Change(
        entry=difference.entry,
        field=".".join(difference.keys),
        rule=name,
        level=verdict.level or rule.level,
        touches=rule.touches if verdict.touches is None else verdict.touches,
        before=difference.before,
        after=difference.after,
        path=difference.path,
        language=difference.language,
        prose=difference.prose,
        item=difference.item,
        message=verdict.message,
        facts=verdict.facts,
        asks_for_version=rule.asks_for_version,
    )
