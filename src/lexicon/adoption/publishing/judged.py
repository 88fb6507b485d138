"""Questions as they may be told: nothing of those that too few people answered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from lexicon.adoption.evidence import Evidence
from lexicon.adoption.measures.items import Item, by_entry, counted, items
from lexicon.adoption.measures.same_questions import reliability
from lexicon.adoption.measures.tally import Tally
from lexicon.adoption.publishing.suppression import MINIMUM, checked, tells_each


@dataclass(frozen=True, slots=True)
class Judged:
    """A question with its figures, or how many people are missing before they can be told.

    Where all or none were right, or all but one or one, `item` leaves out how the options were
    chosen and `is_exact` is False: only the interval of its facility is told. Of a question whose
    answers are gone or held back, its counts alone are told.
    """

    item: Item
    missing: int
    is_exact: bool


@dataclass(frozen=True, slots=True)
class ItemReport:
    """Of one closed wave, number 0 where none is; `kr20` from 20 people and 8 questions on."""

    wave: int
    questions: tuple[Judged, ...]
    kr20: float | None


def judged(
    wave: int,
    evidence: Iterable[Evidence],
    minimum: int = MINIMUM,
    counts: Sequence[Tally] = (),
) -> ItemReport:
    """From answers, and counts that are of more people where some were deleted.

    Raises MinimumTooLow.
    """
    given = list(evidence)
    found = sorted(_with_counts(items(given), counts), key=by_entry)
    told = tuple(_judged(item, checked(minimum)) for item in found)
    return ItemReport(wave, told, reliability(given))


def _with_counts(found: Iterable[Item], counts: Iterable[Tally]) -> Iterator[Item]:
    known = {(item.question, item.revision): item for item in found}
    for one in counts:
        item = known.pop((one.question, one.revision), None)
        if item is None:
            yield counted(one)
        else:
            yield replace(item, people=one.people, right=one.right, rushed=one.rushed)
    yield from known.values()


def _judged(item: Item, minimum: int) -> Judged:
    missing = max(0, minimum - item.people)
    is_exact = not missing and not tells_each(item.right, item.people)
    if missing:
        item = replace(item, right=0, options={}, rest=None, gap=None, flags=())
    elif not is_exact:
        shown = 0 if item.right <= 1 else item.people
        item = replace(item, right=shown, options={}, gap=None)
    return Judged(item, missing, is_exact)
