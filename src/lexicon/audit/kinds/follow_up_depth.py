"""Metrics that are a mean of a field over the records that reached a stage: depth of follow-up."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.audit.cells import means, standings
from lexicon.audit.field_columns import raw_name
from lexicon.audit.held import Held
from lexicon.audit.kind import Found, Kind


def _find(held: Held) -> Iterator[Found]:
    for field, stage in means(held):
        place = held.stages.index(stage) + 1
        there = [one for one in standings(held) if one.reached >= place]
        numbers = [one.numbers[field] for one in there if one.numbers[field].count]
        if numbers:
            mean = sum(one.sum for one in numbers) / sum(one.count for one in numbers)
            most = max(one.most for one in numbers)
            facts = {"field": field, "mean": round(mean, 1), "most": most, "reached": stage}
            records = sum(one.records for one in there)
            yield Found(records, held.reached(stage), field, facts, shown=(raw_name(field),))


KIND = Kind(_find, is_fault=False, shared="standings")
