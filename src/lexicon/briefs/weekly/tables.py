"""The parts of the weekly page, each cut to what one sheet of paper has room for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from lexicon.briefs.weekly.figures import WeekFigures
from lexicon.briefs.weekly.speech import Speech
from lexicon.languages.phrase import duration
from lexicon.printers.weekly_report import Table

MOST = {"passages": 8, "missed": 6, "sent_back": 6, "misunderstood": 5, "waiting": 6, "lacking": 3}
"""Lines of each part."""
T = TypeVar("T")


def tables(figures: WeekFigures, speech: Speech) -> Iterator[Table]:
    """All parts, in the order in which a meeting takes them."""
    yield _passages(figures, speech)
    yield _missed(figures, speech)
    yield _sent_back(figures, speech)
    yield _misunderstood(figures, speech)
    yield _waiting(figures, speech)


def _passages(figures: WeekFigures, speech: Speech) -> Table:
    shown, more = _cut("passages", figures.passages, speech)
    lines = tuple(
        (
            f"{speech.label(f'stage/{one.start}')} → {speech.label(f'stage/{one.end}')}",
            speech.percent(one.rate),
            speech.percent(one.earlier),
            speech.whole(one.of),
        )
        for one in shown
    )
    return Table(
        title=speech.say("passages"),
        headings=_said(speech, "step", "this_week", "earlier", "of") if lines else (),
        lines=lines,
        note=" ".join(_warnings(figures, speech)),
        more=more,
    )


def _warnings(figures: WeekFigures, speech: Speech) -> Iterator[str]:
    """What keeps figures from being told, or from being compared."""
    named, rest = _cut("lacking", figures.lacking, speech)
    if named:
        told = ", ".join([*map(speech.label, named), *([rest] if rest else [])])
        yield speech.say("lacking", metrics=told)
    if any(one.rate is not None and one.rate > 1 for one in figures.passages):
        yield speech.say("above")
    changed = [(one, day) for one, day in figures.changed if one not in figures.lacking]
    for day in sorted({day for _, day in changed}):
        moved = [reference for reference, on in changed if on == day]
        named, rest = _cut("lacking", moved, speech)
        told = ", ".join([*map(speech.label, named), *([rest] if rest else [])])
        yield speech.say("changed", day=speech.day(day), metrics=told)


def _missed(figures: WeekFigures, speech: Speech) -> Table:
    found = sorted(figures.promised, key=lambda one: (-one.missed, one.promise))
    shown, more = _cut("missed", [one for one in found if one.missed], speech)
    lines = tuple(
        (
            speech.promise(one),
            duration(speech.language, one.within),
            f"{speech.whole(one.missed)}/{speech.whole(one.bound)}",
            *(speech.whole(number) for number in (one.late, one.undone, one.excepted)),
        )
        for one in shown
    )
    kept, bound = (sum(numbers) for numbers in _kept_and_bound(figures))
    heads = ("promise", "within", "missed_of", "late", "undone", "excepted")
    return Table(
        title=speech.say("missed"),
        headings=_said(speech, *heads) if lines else (),
        lines=lines,
        left=2,
        note=_of_all(kept, bound, speech),
        more=more,
        written=speech.say("why") if lines else "",
    )


def _of_all(kept: int, bound: int, speech: Speech) -> str:
    if not bound:
        return speech.say("missed_nothing")
    if kept == bound:
        return speech.counted("missed_none", bound)
    facts = {"kept": speech.whole(kept), "bound": speech.whole(bound)}
    return speech.say("missed_note", **facts, share=speech.percent(kept / bound))


def _kept_and_bound(figures: WeekFigures) -> tuple[list[int], list[int]]:
    return [one.kept for one in figures.promised], [one.bound for one in figures.promised]


def _sent_back(figures: WeekFigures, speech: Speech) -> Table:
    found = sorted(figures.returned, key=lambda one: (-one.records, one.field, one.reason))
    shown, more = _cut("sent_back", found, speech)
    most = max((one.records for one in shown), default=1)
    note = "" if figures.dated or not shown else speech.say("sent_undated")
    return Table(
        title=speech.say("sent_back"),
        headings=_said(speech, "reason", "records") if shown else (),
        lines=tuple((speech.reason(one), speech.whole(one.records)) for one in shown),
        weights=tuple(one.records / most for one in shown),
        note=note if shown else speech.say("sent_none"),
        more=more,
    )


def _misunderstood(figures: WeekFigures, speech: Speech) -> Table:
    title = speech.say("misunderstood")
    if figures.quiz != "measured":
        return Table(title, note=speech.say(figures.quiz))
    if not figures.misunderstood:
        return Table(title, note=speech.say("understood"))
    shown, more = _cut("misunderstood", figures.misunderstood, speech)
    lines = tuple(
        (
            speech.label(one.entry),
            speech.say(
                "know_of" if one.low < one.high else "know_just",
                low=one.low, high=one.high, people=one.people,
            ),
        )
        for one in shown
    )  # fmt: skip
    return Table(title, _said(speech, "word", "know"), lines, more=more)


def _waiting(figures: WeekFigures, speech: Speech) -> Table:
    shown, more = _cut("waiting", figures.waiting, speech)
    lines = []
    for one in shown:
        day = speech.day(one.since.date())
        named = speech.say("version", label=speech.label(one.entry), version=one.version)
        whose = ", ".join(map(speech.team, one.teams)) or speech.say("written")
        lines.append((named, whose, speech.say("overdue", since=day) if one.is_overdue else day))
    heads = _said(speech, "text", "whose", "since") if lines else ()
    note = "" if lines else speech.say("waiting_none")
    return Table(speech.say("waiting"), heads, tuple(lines), left=3, note=note, more=more)


def _cut(part: str, items: Sequence[T], speech: Speech) -> tuple[Sequence[T], str]:
    """As many as there is room for, and how many more there are."""
    rest = len(items) - MOST[part]
    if rest <= 0:
        return items, ""
    return items[: MOST[part]], speech.counted("more", rest)


def _said(speech: Speech, *keys: str) -> tuple[str, ...]:
    return tuple(map(speech.say, keys))
