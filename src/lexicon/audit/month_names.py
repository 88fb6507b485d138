"""Days whose month has its name, in French or English: `3 mars 2026`, `12-févr.-26`, `Mar 3, 2026`.

Spreadsheets and CRMs write them so for people, and each can mean one day only.
"""

from __future__ import annotations

import re
from datetime import datetime
from itertools import product

from lexicon.criteria.sql.quoted import quoted_value
from lexicon.languages.fold import fold

_IN_ENGLISH = {"fev": "feb", "avr": "apr", "mai": "may", "jui": "ju", "aou": "aug"}
_NAME = (
    "(jan|fev|feb|mar|avr|apr|mai|may|jui?n|jui?l|aou|aug|sep|oct|nov|dec)"
    "(?:v|vier|uary|r|rier|ruary|s|ch|il|e|y|let|t|ust|tembre|tember|obre|ober|embre|ember)?"
)
_WEEKDAY = "(?:(?:lun|mar|mer|jeu|ven|sam|dim|mon|tue|wed|thu|fri|sat|sun)[a-z]*,? +)?"
_DAY, _YEAR = "([0-9]{1,2})(?:er|st|nd|rd|th)?", "([0-9]{4}|[0-9]{2})"
_TIME = "(?:,? +(?:a |at )?([0-9]{1,2}) ?[:h] ?([0-9]{2})(?::([0-9]{2}))?(?: ?([ap]m))?)?"
_ORDERS = {
    f"^{_WEEKDAY}{_DAY}[ -]{_NAME},?[ -]{_YEAR}{_TIME}$": r"\1 \2 \3 \4:\5:\6\7",
    f"^{_WEEKDAY}{_NAME} {_DAY},? {_YEAR}{_TIME}$": r"\2 \1 \3 \4:\5:\6\7",
}
_FORMS = [
    f"%d %b {year} {time}"
    for year, time in product(("%y", "%Y"), ("::", "%H:%M:", "%H:%M:%S", "%I:%M:%p", "%I:%M:%S%p"))
]


def named_month(text: str) -> str:
    """The moment of such a text without a zone; NULL of any other."""
    plain = f"lower(strip_accents(translate({text}, '\u00a0\u202f.', '  ')))"
    for pattern, parts in _ORDERS.items():
        plain = f"regexp_replace({plain}, {quoted_value(pattern)}, {quoted_value(parts)})"
    for french, english in _IN_ENGLISH.items():
        plain = f"replace({plain}, '{french}', '{english}')"
    return f"TRY_STRPTIME({plain}, [{', '.join(map(quoted_value, _FORMS))}])"


def month_text(text: str) -> str | None:
    """The same of one text: a day, or a moment where a time is named; None of any other."""
    plain = fold(text.replace(".", ""))
    for pattern, parts in _ORDERS.items():
        plain = re.sub(pattern, parts, plain)
    for french, english in _IN_ENGLISH.items():
        plain = plain.replace(french, english)
    for form in _FORMS:
        try:
            moment = datetime.strptime(plain, form)  # noqa: DTZ007  as a clock shows it
        except ValueError:
            continue
        return str(moment.date() if form.endswith("::") else moment)
    return None
