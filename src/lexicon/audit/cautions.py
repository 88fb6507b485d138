"""What keeps figures from being whole, though every line was read: said beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from lexicon.audit.column import KEY
from lexicon.audit.held import Held
from lexicon.audit.measuring.coverage import last_day
from lexicon.audit.past import STEPS
from lexicon.audit.prepare import PLACE
from lexicon.audit.table import TABLE
from lexicon.languages.figures import whole
from lexicon.languages.phrase import plural, typeset
from lexicon.languages.words import load_words


@dataclass(frozen=True, slots=True)
class Cautions:
    """`pastless` records are past the first stage and in no history: no figure by stage has them.

    `repeated` have the key of another, so that figures count both. The data `ends` on the day of
    its newest moment, None where it has none.
    """

    pastless: int = 0
    repeated: int = 0
    ends: date | None = None


def cautions(held: Held) -> Cautions:
    """Those of some data. Raises DataUnreadable."""
    keys = f"SELECT count({KEY}) - count(DISTINCT {KEY}) FROM {TABLE}"
    return Cautions(_pastless(held), int(held.ask(keys)[0][0]), last_day(held))


def cautions_told(
    found: Cautions, language: str, until: date, told: Callable[[date], str]
) -> Iterator[str]:
    """A sentence for each; `until` is the day up to which something should be there.

    `told` says a day as people write it.
    """
    words = load_words("lexicon.audit", "cautions", language)
    for key, number in (("pastless", found.pastless), ("repeated", found.repeated)):
        if number:
            form = plural(language, number, words[key]["one"], words[key]["many"])
            yield typeset(language, form).format(n=whole(language, number))
    if found.ends is not None and found.ends < until:
        yield typeset(language, words["ends"]).format(day=told(found.ends))


def _pastless(held: Held) -> int:
    """None where there is no history, or where nobody records stages."""
    if held.mapping.history is None or held.stage is None:
        return 0
    there = f"SELECT 1 FROM {STEPS} WHERE {STEPS}.{KEY} = {TABLE}.{KEY}"
    return held.count(f"{PLACE} > 1 AND NOT EXISTS ({there})")
