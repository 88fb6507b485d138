"""The forms by which dates are read: what their signs mean, and which make no day."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lexicon.findings import Finding, Place

_SIGN = re.compile("%(-?.?)", re.DOTALL).findall
_KNOWN = frozenset("aAbBcdfgGhHIjmMnpSTuUVwWxXyYzZ%") | {f"-{sign}" for sign in "djmyHIMS"}
"""Those of the engine, behind `%`."""
_WHOLE = frozenset("cx")
"""A whole date in one sign."""
_PARTS = (frozenset("yY"), frozenset("mbBhj"), frozenset("dj"))
"""A year, a month, a day, by whichever sign."""
_BY_WEEK = frozenset("GVu")
_WRITTEN = re.compile(
    "[0-9]{1,2}(?P<sign>[/.-])(?P<second>[0-9]{1,2})(?P=sign)(?P<year>[0-9]{4}|[0-9]{2})"
    "(?: (?P<hour>[0-9]{1,2}):[0-9]{2}(?P<seconds>:[0-9]{2})?(?P<half> [AP]M)?)?",
    re.IGNORECASE,
).fullmatch
_MONTHS = 12
_WORDS = re.compile("([A-Za-z]+)").split
_HABITS = {
    "%Y": "yyyy aaaa", "%y": "yy aa", "%m": "mm m", "%d": "dd d jj j", "%H": "hh h", "%S": "ss s",
}  # fmt: skip
"""How spreadsheets write a form, and how it is written here."""
_MEANT = {word: sign for sign, words in _HABITS.items() for word in words.split()}


def form_faults(form: str) -> Iterator[Finding]:
    """Why dates cannot be read by a form; nothing, if they can."""
    signs = _SIGN(form)
    unknown = [f"%{sign}" for sign in signs if sign not in _KNOWN]
    told = {sign.lstrip("-") for sign in signs}
    is_day = told & _WHOLE or told >= _BY_WEEK or all(told & part for part in _PARTS)
    if unknown or not is_day:
        message = "message_sign" if unknown else "message"
        facts = {"form": form, "signs": ", ".join(unknown), "near": "" if signs else _meant(form)}
        hint = "hint_near" if facts["near"] else "hint"
        yield Finding("mapping_dates", Place(""), facts=facts, message=message, hint=hint)


def form_of(examples: Iterable[str]) -> str:
    """The form in which days or moments are written that are not ISO; "" where none shows itself.

    `01/02/2026` is taken for the first of February unless another example has no such month.
    """
    found = [written for written in map(_WRITTEN, examples) if written]
    if not found:
        return ""
    sign, hour, seconds, half = found[0].group("sign", "hour", "seconds", "half")
    is_month_first = any(int(one["second"]) > _MONTHS for one in found)
    day = sign.join(("%m", "%d") if is_month_first else ("%d", "%m"))
    year = "%Y" if len(found[0]["year"]) > len("26") else "%y"
    time = (" %I:%M" if half else " %H:%M") if hour else ""
    return f"{day}{sign}{year}{time}{':%S' if seconds else ''}{' %p' if half else ''}"


def _meant(form: str) -> str:
    """`dd/mm/yyyy` as it is written here; "" where that makes no day either."""
    made = ""
    for part in _WORDS(form):
        sign = _MEANT.get(part.lower(), part)
        made += "%M" if sign == "%m" and "%H" in made else sign
    return "" if any(form_faults(made)) else made
