"""What each option of a decision would do to the records of today, where there are any."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from lexicon.audit.opening import Data
from lexicon.briefs.impact import impact
from lexicon.briefs.impact_telling import told_impact
from lexicon.history.comparison import Comparison
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.decision import Decision
from lexicon.printers.impact_report import ImpactReport


def held_against(
    data: Data, decision: Decision, dictionary: Dictionary, now: datetime, language: str
) -> Iterator[tuple[str, ImpactReport]]:
    """Option → who would change stage if it were chosen instead of what holds now.

    Raises LexiconError where the data cannot be read.
    """
    for option in decision.options:
        head = _chosen(dictionary, decision, option.id)
        two = Comparison(dictionary, head, now.date())
        yield option.id, told_impact(impact(data, two, now), two, ("", ""), language)


def _chosen(dictionary: Dictionary, decision: Decision, option: str) -> Dictionary:
    other = decision.model_copy(update={"chosen": option})
    return replace(dictionary, entries={**dictionary.entries, decision.ref: other})
