"""A changed text judged: a slip mended, words to look at, or the author's word that all is one."""

from __future__ import annotations

from lexicon.history.comparison import Comparison
from lexicon.history.difference import Difference
from lexicon.history.level import Level
from lexicon.history.rule import Verdict
from lexicon.history.versions import is_raised
from lexicon.history.wording import GRAVE, SLIGHT, wording


def judged_prose(
    difference: Difference, two: Comparison, grave: Level, otherwise: Level = Level.MINOR
) -> Verdict | None:
    """The verdict on one text that changed in one language; None where it came or went."""
    before, after = difference.before, difference.after
    if not (isinstance(before, str) and isinstance(after, str) and before and after):
        return None
    found = wording(before, after, difference.language, two)
    if found in SLIGHT:
        return Verdict(f"text_{found}", level=Level.PATCH)
    if two.is_editorial(difference.entry):
        return Verdict("text_editorial", level=Level.PATCH)
    if found in GRAVE and grave is Level.MAJOR:
        advice = "" if is_raised(difference.entry, grave, two) else "_advised"
        return Verdict(f"text_{found}{advice}", level=grave)
    return Verdict(level=otherwise)
