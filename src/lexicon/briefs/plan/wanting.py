"""What a plan lacks, and what it was given that cannot be; all of it at once."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from lexicon.briefs.plan.chance import Chance
from lexicon.briefs.plan.metrics import revenue_share, sale_value
from lexicon.briefs.plan.route import Route
from lexicon.findings import Finding, Place
from lexicon.model.dictionary import Dictionary

_WHOLE = 100
"""Up to which a number without its sign may be meant as a percentage."""
_HERE = Place("")
"""Not in a file: on the command line, or nowhere yet."""


def wanting(
    revenue: Fraction,
    share: Fraction | None,
    deal: Chance | None,
    way: Route,
    dictionary: Dictionary,
) -> Iterator[Finding]:
    """A finding for each figure that is missing or impossible."""
    if revenue <= 0:
        yield Finding("revenue_impossible", _HERE, facts={"value": f"{float(revenue):g}"})
    yield from _deal(deal, dictionary)
    yield from _share(share, dictionary)
    if not way.steps and not way.missing:
        yield Finding("no_conversion", _HERE)
    for one in way.missing:
        facts = {"metric": one.metric.id, "start": one.start, "end": one.end}
        yield Finding("rate_missing", _HERE, facts=facts)
    yield from _contradictions(way)


def _deal(deal: Chance | None, dictionary: Dictionary) -> Iterator[Finding]:
    if deal is None:
        value = sale_value(dictionary)
        facts: dict[str, object] = {"metric": value[0].id if value else ""}
        yield Finding("deal_missing", _HERE, facts=facts, hint="hint" if value else "hint_option")
    elif deal.point <= 0:
        yield Finding("deal_impossible", _HERE, facts={"value": f"{float(deal.point):g}"})


def _share(share: Fraction | None, dictionary: Dictionary) -> Iterator[Finding]:
    if share is None:
        metric = revenue_share(dictionary)
        facts: dict[str, object] = {"metric": metric.id if metric else ""}
        yield Finding("share_missing", _HERE, facts=facts, hint="hint" if metric else "hint_option")
    elif not 0 < share <= 1:
        facts = {"value": f"{float(share * 100):g} %", "meant": f"{float(share):g}%"}
        hint = "hint_percent" if 1 < share <= _WHOLE else "hint"
        yield Finding("share_impossible", _HERE, facts=facts, hint=hint)


def _contradictions(way: Route) -> Iterator[Finding]:
    """A stage on the way to another cannot be reached by fewer."""
    carried = {one.conversion.start: one for one in way.steps if not one.aside}
    for beside in (one for one in way.steps if one.aside):
        whole = carried.get(beside.conversion.start)
        if whole and beside.known.chance.point < whole.known.chance.point:
            facts = {"metric": beside.conversion.metric.id, "other": whole.conversion.metric.id}
            yield Finding("rate_contradiction", _HERE, facts=facts)
