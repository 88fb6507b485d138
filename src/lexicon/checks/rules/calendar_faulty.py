"""A calendar whose hours nobody can count: an unknown zone or holidays, no time between."""

from __future__ import annotations

from collections.abc import Iterator
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from lexicon.checks.near import Near
from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.findings import Severity

_HOLIDAYS = ("FR",)
"""Countries whose public holidays are worked out."""


def _check(subject: Subject) -> Iterator[Breach]:
    for name, calendar in subject.dictionary.manifest.calendars.items():
        at = ("calendars", name)
        if not _is_zone(calendar.zone):
            near = Near(tuple(sorted(available_timezones()))).to(calendar.zone)
            facts = {"zone": calendar.zone, "near": near}
            hint = "hint_near" if near else "hint"
            yield Breach("", (*at, "zone"), facts, "message", hint)
        opens, _, closes = calendar.hours.partition("-")
        if not opens < closes <= "24:00":
            facts = {"opens": opens, "closes": closes}
            yield Breach("", (*at, "hours"), facts, "message_hours", "hint_hours")
        if calendar.holidays not in (None, *_HOLIDAYS):
            facts = {"holidays": str(calendar.holidays), "known": ", ".join(_HOLIDAYS)}
            yield Breach("", (*at, "holidays"), facts, "message_holidays", "hint_holidays")


def _is_zone(name: str) -> bool:
    try:
        return bool(ZoneInfo(name))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False


RULE = Rule(Severity.ERROR, _check)
