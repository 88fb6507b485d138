"""Reminders as a calendar that any calendar program reads (iCalendar, RFC 5545)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Event

PRODUCT = "-//lexicon//due//EN"


@dataclass(frozen=True, slots=True)
class Appointment:
    """A whole day in somebody's calendar. `name` stays the same when it is written again."""

    name: str
    day: date
    title: str
    text: str
    link: str = ""


def calendar(title: str, appointments: Iterable[Appointment], now: datetime) -> bytes:
    """The calendar's bytes; `now` is when it was written. Nothing in it blocks anybody's time."""
    made = Calendar()
    made.add("version", "2.0")
    made.add("prodid", PRODUCT)
    made.add("x-wr-calname", title)
    for appointment in appointments:
        made.add_component(_event(appointment, now.astimezone(UTC)))
    return bytes(made.to_ical())


def _event(appointment: Appointment, now: datetime) -> Event:
    made = Event()
    made.add("uid", f"{appointment.name}@lexicon")
    made.add("dtstamp", now)
    made.add("dtstart", appointment.day)
    made.add("dtend", appointment.day + timedelta(days=1))
    made.add("summary", appointment.title)
    made.add("description", appointment.text)
    made.add("transp", "TRANSPARENT")
    if appointment.link:
        made.add("url", appointment.link)
    return made
