"""Records that a proposal is held against: who would change stage, worked out once for a text."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from starlette.applications import Starlette

from lexicon.audit.opening import Data
from lexicon.briefs.impact import impact
from lexicon.briefs.impact_telling import told_impact
from lexicon.errors import LexiconError
from lexicon.history.comparison import Comparison
from lexicon.history.meaning import Meanings
from lexicon.history.proposal import Proposal
from lexicon.look.escape import visible
from lexicon.model.dictionary import Dictionary
from lexicon.printers.impact_report import ImpactReport
from lexicon.project.state import State
from lexicon.web.tongue import Tongue

_KEPT = 32
_WHILE = 300
"""Seconds for which what a database said is taken for what it says."""
_Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """An impact for a page; `trouble` says why there is none, in words."""

    summary: str = ""
    sentences: tuple[str, ...] = ()
    caption: str = ""
    table: Sequence[Sequence[str]] = ()
    notes: tuple[str, ...] = ()
    trouble: str = ""


@dataclass(frozen=True)
class Records:
    """The data that `lexicon serve` was given, and what it has said of texts so far."""

    data: Data
    _known: OrderedDict[_Key, ImpactReport] = field(default_factory=OrderedDict)

    def shown(
        self, proposal: Proposal, state: State, tongue: Tongue, now: datetime
    ) -> Shown | None:
        """What the page of a proposal says; None where no stage's meaning moves."""
        try:
            found = self.impact(proposal, state, tongue.language, now)
        except LexiconError as fault:
            return Shown(trouble=visible(fault.said(tongue.language)))
        if found is None:
            return None
        table = found.table() if found.rows else ()
        told = found.summary(), found.moves(), found.said("matrix"), table, found.notes
        return Shown(*told)

    def impact(
        self, proposal: Proposal, state: State, language: str, now: datetime
    ) -> ImpactReport | None:
        """Who would change stage if this one text were in force; None where no stage moves.

        Raises LexiconError where the data cannot be read.
        """
        base = state.standing.in_force
        head = replace(base, entries=dict(base.entries) | {proposal.reference: proposal.entry})
        before, after = _meant(base), _meant(head)
        if before == after:
            return None
        key = (before, after, language, self._stamp(base, now))
        if key not in self._known:
            two = Comparison(base, head, state.today)
            self._known[key] = told_impact(impact(self.data, two, now), two, ("", ""), language)
            while len(self._known) > _KEPT:
                self._known.popitem(last=False)
        return self._known[key]

    def _stamp(self, base: Dictionary, now: datetime) -> tuple[object, ...]:
        """What tells files from what they were before; a database is another after a while.

        Raises MappingFaulty.
        """
        files = [one.stat() for one in self.data.files(base)]
        seen = [(file.st_mtime_ns, file.st_size) for file in files]
        if all(Path(one).is_file() for one in self.data.given):
            return tuple(seen)
        return (*seen, now.timestamp() // _WHILE)


def hold_against(app: Starlette, data: Data) -> None:
    """Let the pages of an application say what a proposal does to records."""
    app.state.desk = replace(app.state.desk, records=Records(data))


def _meant(dictionary: Dictionary) -> tuple[tuple[str, str], ...]:
    """Every stage in funnel order, and what it means."""
    meanings = Meanings(dictionary)
    return tuple((stage.id, meanings.of(stage.ref)) for stage in dictionary.stages)
