"""What was probably meant by an id, a version, a duration or a date that is not well formed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from lexicon.model import scalars
from lexicon.model.day import DATE_PATTERN

_UNITS = {
    "min": ("min", "mins", "mn", "minute", "minutes"),
    "h": ("h", "hr", "hrs", "hour", "hours", "heure", "heures"),
    "d": ("d", "day", "days", "j", "jour", "jours"),
    "w": ("w", "week", "weeks", "semaine", "semaines", "sem"),
}
_UNIT = {word: unit for unit, words in _UNITS.items() for word in words}
_DURATION = re.compile(r"([0-9]+)\s*([a-z]+)").fullmatch
_VERSION = re.compile(r"v?([0-9]+)(?:\.([0-9]+))?(?:\.([0-9]+))?").fullmatch
_DAY_FIRST = re.compile(r"([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{4})").fullmatch
_YEAR_FIRST = re.compile(r"([0-9]{4})[./-]([0-9]{1,2})[./-]([0-9]{1,2})").fullmatch


def nearest(rule: str, value: str) -> str:
    """The well-formed value to suggest for a fault; "" where none offers itself."""
    suggest, pattern = _SUGGESTIONS[rule]
    found = suggest(value.strip())
    return found if re.fullmatch(pattern, found) else ""


def _id(value: str) -> str:
    plain = unicodedata.normalize("NFKD", value).encode("ascii", "ignore").decode()
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", plain)
    return re.sub(r"[^a-z0-9]+", "_", spaced.lower()).strip("_")


def _reference(value: str) -> str:
    kind, slash, name = re.sub(r"\s*[:/.]\s*", "/", value, count=1).partition("/")
    return f"{kind.lower()}/{_id(name)}" if slash else _id(value)


def _version(value: str) -> str:
    found = _VERSION(value)
    return ".".join(str(int(part or 0)) for part in found.groups()) if found else ""


def _duration(value: str) -> str:
    found = _DURATION(value.lower())
    return f"{int(found[1])} {_UNIT.get(found[2], '')}" if found else ""


def _date(value: str) -> str:
    """Of 15/01/2027 the day is plain; of 02/01/2027 it is anybody's guess."""
    if found := _YEAR_FIRST(value):
        year, month, day = map(int, found.groups())
    elif (found := _DAY_FIRST(value)) and int(found[1]) > 12:
        day, month, year = map(int, found.groups())
    else:
        return ""
    return f"{year:04}-{month:02}-{day:02}"


_SUGGESTIONS: dict[str, tuple[Callable[[str], str], str]] = {
    "id_invalid": (_id, scalars.ID_PATTERN),
    "reference_invalid": (_reference, scalars.REFERENCE_PATTERN),
    "version_invalid": (_version, scalars.VERSION_PATTERN),
    "duration_invalid": (_duration, scalars.DURATION_PATTERN),
    "date_invalid": (_date, DATE_PATTERN),
}
