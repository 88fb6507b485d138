"""What going back takes: HubSpot by itself moves a lifecycle stage only forward."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lexicon.languages.phrase import duration
from lexicon.model.kinds.funnel import Transition
from lexicon.model.scalars import bare
from lexicon.model.value_set import ValueSet
from lexicon.targets.hubspot.destination import destination
from lexicon.targets.hubspot.options import options_of
from lexicon.targets.target import Job

LIFECYCLE = "lifecyclestage"


@dataclass(frozen=True, slots=True)
class Return:
    """One way back: from and to which option, by whom, how soon, and where the reason is kept."""

    label: str
    before: str
    after: str
    by: str
    within: str
    reasons: str

    @property
    def body(self) -> str:
        """What to send once the property is empty."""
        return json.dumps({"properties": {LIFECYCLE: self.after}}, ensure_ascii=False)


def returns(
    value_set: ValueSet, name: str, job: Job, known: Mapping[str, str] | None = None
) -> tuple[Return, ...]:
    """The funnel's ways back between values of the portal's lifecycle property.

    `known`: value id → the code by which the portal knows it, where that is not ours.
    """
    if name != LIFECYCLE:
        return ()
    seen = known or {}
    codes = {
        bare(value.means): seen.get(value.id, value.code("hubspot"))
        for value in value_set.values
        if value.means
    }
    return tuple(_returns(codes, job))


def _returns(codes: dict[str, str], job: Job) -> Iterator[Return]:
    for item in job.dictionary.transitions.values():
        before, after = codes.get(bare(item.from_)), codes.get(bare(item.to))
        if item.kind == "recycle" and before is not None and after is not None:
            within = duration(job.language, item.within) if item.within else ""
            yield Return(
                _label(item, job), before, after, _team(item, job), within, _reasons(item, job)
            )


def _label(item: Transition, job: Job) -> str:
    names = item.names.get(job.language)
    return names.label if names and names.label.strip() else item.id


def _team(item: Transition, job: Job) -> str:
    team = job.dictionary.manifest.teams.get(item.by)
    return (team.names.get(job.language) if team else None) or item.by


def _reasons(item: Transition, job: Job) -> str:
    """The property that holds the reasons, where they are a list of ours."""
    wanted = bare(item.reasons) if item.reasons else ""
    lists = (value_set for value_set in job.value_sets if value_set.id == wanted)
    return next((destination(found, options_of(job)).name for found in lists), "")
