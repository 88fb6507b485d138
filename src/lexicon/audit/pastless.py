"""Records beyond the first stage of which the history has no line: no figure by stage has them."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.audit.column import KEY
from lexicon.audit.held import TABLE, Held
from lexicon.audit.past import STEPS
from lexicon.audit.prepare import PLACE
from lexicon.languages.figures import whole
from lexicon.languages.phrase import plural, typeset
from lexicon.languages.words import load_words


def pastless(held: Held) -> int:
    """How many there are; none where there is no history, or where nobody records stages."""
    if held.mapping.history is None or held.stage is None:
        return 0
    there = f"SELECT 1 FROM {STEPS} WHERE {STEPS}.{KEY} = {TABLE}.{KEY}"
    return held.count(f"{PLACE} > 1 AND NOT EXISTS ({there})")


def pastless_told(records: int, language: str) -> Iterator[str]:
    """A sentence about them, where there are any."""
    if records:
        words = load_words("lexicon.audit", "pastless", language)
        told = plural(language, records, words["one"], words["many"])
        yield typeset(language, told).format(n=whole(language, records))
