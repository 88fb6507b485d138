"""The calendar of reminders, read back."""

from __future__ import annotations

from datetime import UTC, date, datetime

from icalendar import Calendar

from lexicon.adoption.due.calendar import Appointment, calendar

NOW = datetime(2026, 11, 28, 9, 0, tzinfo=UTC)
HOSTILE = 'a,b;c\\d\ne: "f" é\r\nBEGIN:VEVENT' + "x" * 200


def test_a_calendar_comes_back_as_it_was_meant() -> None:
    given = [
        Appointment("due-1", date(2026, 12, 31), HOSTILE, HOSTILE, "https://example.com/app"),
        Appointment("wave-1", date(2027, 1, 4), "Titre", "Texte"),
    ]
    read = Calendar.from_ical(calendar("Nos mots", given, NOW))
    first, second = read.walk("VEVENT")
    assert [str(first["uid"]), *(first[it].to_ical() for it in ("dtstart", "dtend"))] == [
        "due-1@lexicon", b"20261231", b"20270101",
    ]  # fmt: skip
    assert str(first["summary"]) == HOSTILE.replace("\r\n", "\n")
    assert (str(first["url"]), str(second["summary"])) == ("https://example.com/app", "Titre")
    assert {str(it["transp"]) for it in (first, second)} == {"TRANSPARENT"}


def test_no_line_is_longer_than_a_calendar_may_have() -> None:
    text = calendar("x", [Appointment("n", date(2026, 12, 1), HOSTILE, HOSTILE)], NOW)
    assert max(len(line) for line in text.split(b"\r\n")) <= 75


def test_the_same_is_the_same() -> None:
    given = [Appointment("n", date(2026, 12, 1), "t", "x")]
    assert calendar("x", given, NOW) == calendar("x", given, NOW)
