"""Days whose month has its name, in French or English: `3 mars 2026`, `12-févr.-26`, `Mar 3, 2026`.

Spreadsheets and CRMs write them so for people, and each can mean one day only.
"""

from __future__ import annotations

from lexicon.criteria.sql.quoted import quoted_value

_MONTHS = {
    "jan": 1, "fev": 2, "feb": 2, "mar": 3, "avr": 4, "apr": 4, "mai": 5, "may": 5, "jun": 6,
    "jul": 7, "aou": 8, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_NAME = (
    "(jan(?:v|vier|uary)?|fevr?|fevrier|feb(?:ruary)?|mar(?:s|ch)?|avr(?:il)?|apr(?:il)?|mai|may"
    "|juin|june?|juil(?:let)?|july?|aout?|aug(?:ust)?|sept?(?:embre|ember)?|oct(?:obre|ober)?"
    "|nov(?:embre|ember)?|dec(?:embre|ember)?)[.]?"
)
_WEEKDAY = "(?:(?:lun|mar|mer|jeu|ven|sam|dim|mon|tue|wed|thu|fri|sat|sun)[a-z]*[.]?,? +)?"
_DAY, _YEAR = "([0-9]{1,2})(?:er|st|nd|rd|th)?", "([0-9]{4}|[0-9]{2})"
_TIME = "(?:,? +(?:a |at )?([0-9]{1,2}) ?[:h] ?([0-9]{2})(?::([0-9]{2}))?(?: ?([ap])[.]?m[.]?)?)?"
_DAY_FIRST = f"^{_WEEKDAY}{_DAY}[ -]{_NAME},?[ -]{_YEAR}{_TIME}$"
_MONTH_FIRST = f"^{_WEEKDAY}{_NAME} {_DAY},? {_YEAR}{_TIME}$"
_NOON = 12


def named_month(text: str) -> str:
    """The moment of such a text without a zone; NULL of any other."""
    plain = f"lower(strip_accents(translate({text}, '\u00a0\u202f', '  ')))"
    day_first = _moment(plain, _DAY_FIRST, ("day", "month"))
    return f"coalesce({day_first}, {_moment(plain, _MONTH_FIRST, ('month', 'day'))})"


def _moment(plain: str, pattern: str, order: tuple[str, str]) -> str:
    parts = ", ".join(map(quoted_value, (*order, "year", "hour", "minute", "second", "half")))
    found = f"regexp_extract({plain}, {quoted_value(pattern)}, [{parts}])"

    def part(name: str) -> str:
        return f"TRY_CAST(struct_extract({found}, '{name}') AS INTEGER)"

    name = f"regexp_replace(struct_extract({found}, 'month'), 'jui([nl])', 'ju\\1')[1:3]"
    branches = " ".join(f"WHEN '{key}' THEN {at}" for key, at in _MONTHS.items())
    month = f"CASE {name} {branches} END"
    half = f"struct_extract({found}, 'half')"
    later = f"CASE {half} WHEN 'p' THEN {_NOON} ELSE 0 END"
    hour = f"CASE WHEN {half} = '' THEN {part('hour')} ELSE {part('hour')} % {_NOON} + {later} END"
    year = f"CASE WHEN {part('year')} < 100 THEN 2000 ELSE 0 END + {part('year')}"
    day = f"printf('%04d-%02d-%02d', {year}, {month}, {part('day')})"
    time = ", ".join(f"coalesce({one}, 0)" for one in (hour, part("minute"), part("second")))
    return f"TRY_CAST({day} || printf(' %02d:%02d:%02d', {time}) AS TIMESTAMP)"
