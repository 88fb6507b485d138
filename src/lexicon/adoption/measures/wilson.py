"""A share that was counted, with Wilson's interval over whoever was counted.

Wilson (1927), JASA 22; recommended by Newcombe (1998), Statistics in Medicine 17, 857-872.
"""

from __future__ import annotations

from math import sqrt

from lexicon.adoption.measures.interval import CONFIDENCE, Interval, deviations


def wilson(hits: int, of: int, confidence: float = CONFIDENCE) -> Interval:
    """The interval of the share `hits` / `of`, from 0 to 1; all of it where `of` is 0.

    Count persons, not their answers: pooled answers of the same person make it too narrow.
    """
    if of == 0:
        return Interval(0.0, 1.0)
    z = deviations(confidence)
    share, spread = hits / of, z * z / of
    middle = share + spread / 2
    reach = z * sqrt(share * (1 - share) / of + spread / (4 * of))
    low = 0.0 if hits == 0 else (middle - reach) / (1 + spread)
    high = 1.0 if hits == of else (middle + reach) / (1 + spread)
    return Interval(low, high)
