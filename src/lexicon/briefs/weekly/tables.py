"""The parts of the weekly page, each cut to what one sheet of paper has room for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lexicon.briefs.weekly.figures import WeekFigures
from lexicon.briefs.weekly.room import names_fitting, rows_fitting
from lexicon.briefs.weekly.speech import Speech
from lexicon.languages.phrase import duration, listed
from lexicon.printers.weekly_report import Table

Rows = tuple[tuple[str, ...], ...]
_DAYS = 2
"""Of changes of definitions, the latest."""


def tables(figures: WeekFigures, speech: Speech) -> Iterator[Table]:
    """All parts, in the order in which a meeting takes them."""
    yield _passages(figures, speech)
    yield _missed(figures, speech)
    yield _sent_back(figures, speech)
    yield _misunderstood(figures, speech)
    yield _waiting(figures, speech)


def _passages(figures: WeekFigures, speech: Speech) -> Table:
    rows = tuple(
        (
            f"{speech.label(f'stage/{one.start}')} → {speech.label(f'stage/{one.end}')}",
            speech.percent(one.rate),
            speech.percent(one.earlier),
            speech.count(one.of),
        )
        for one in figures.passages
    )
    lines, more = _cut("passages", rows, speech)
    return Table(
        title=speech.say("passages"),
        headings=_said(speech, "step", "this_week", "earlier", "of") if lines else (),
        lines=lines,
        note=" ".join(_warnings(figures, speech)),
        more=more,
        links=tuple(speech.address(one.metric.ref) for one in figures.passages[: len(lines)]),
    )


def _warnings(figures: WeekFigures, speech: Speech) -> Iterator[str]:
    """What keeps figures from being told, or from being compared."""
    if not figures.passages and not figures.lacking:
        yield speech.say("passages_none")
    if figures.lacking:
        yield speech.say("lacking", metrics=_named(figures.lacking, speech))
    if any(one.rate is not None and one.rate > 1 for one in figures.passages):
        yield speech.say("above")
    changed = [(one, day) for one, day in figures.changed if one not in figures.lacking]
    if changed:
        days = sorted({day for _, day in changed})[-_DAYS:]
        told = listed(speech.language, [speech.say("on_day", day=speech.day(day)) for day in days])
        yield speech.say("changed", days=told, metrics=_named([one for one, _ in changed], speech))


def _named(references: Sequence[str], speech: Speech) -> str:
    """What people call entries, as many as there is room for: `MQL, SQL and 3 more`."""
    return _fitting(list(map(speech.label, references)), speech)


def _fitting(names: Sequence[str], speech: Speech) -> str:
    shown = names_fitting(names)
    rest = len(names) - shown
    return " ".join([", ".join(names[:shown]), *([speech.counted("more", rest)] if rest else [])])


def _missed(figures: WeekFigures, speech: Speech) -> Table:
    found = sorted(figures.promised, key=lambda one: (-one.missed, one.promise))
    missed = [one for one in found if one.missed]
    rows = tuple(
        (
            speech.promise(one.promise),
            duration(speech.language, one.within),
            f"{speech.whole(one.missed)}/{speech.whole(one.bound)}",
            *(speech.whole(number) for number in (one.late, one.undone, one.excepted)),
        )
        for one in missed
    )
    lines, more = _cut("missed", rows, speech)
    kept, bound = (sum(numbers) for numbers in _kept_and_bound(figures))
    heads = ("promise", "within", "missed_of", "late", "undone", "excepted")
    return Table(
        title=speech.say("missed"),
        headings=_said(speech, *heads) if lines else (),
        lines=lines,
        left=2,
        note=" ".join((_of_all(kept, bound, figures, speech), *_not_shown(figures, speech))),
        more=more,
        written=speech.say("why") if lines else "",
        links=tuple(speech.address(one.entry) for one in missed[: len(lines)]),
    )


def _of_all(kept: int, bound: int, figures: WeekFigures, speech: Speech) -> str:
    if not bound and figures.is_past_data:
        return speech.say("no_data_sentence")
    if not bound:
        return speech.say("missed_nothing")
    if kept == bound:
        return speech.counted("missed_none", bound)
    facts = {"kept": speech.whole(kept), "bound": speech.whole(bound)}
    return speech.say("missed_note", **facts, share=speech.percent(kept / bound))


def _not_shown(figures: WeekFigures, speech: Speech) -> Iterator[str]:
    """Promises with a time that are in no figure; without one nothing is kept in time."""
    found = [one for one in figures.not_shown if one.within]
    if found:
        names = _fitting([speech.clause(one.promise) for one in found], speech)
        yield speech.counted("not_shown", len(found), names=names)


def _kept_and_bound(figures: WeekFigures) -> tuple[list[int], list[int]]:
    return [one.kept for one in figures.promised], [one.bound for one in figures.promised]


def _sent_back(figures: WeekFigures, speech: Speech) -> Table:
    found = sorted(figures.returned, key=lambda one: (-one.records, one.field, one.reason))
    rows = tuple((speech.reason(one), speech.whole(one.records)) for one in found)
    lines, more = _cut("sent_back", rows, speech)
    most = max((one.records for one in found), default=1)
    note = "" if figures.dated or not lines else speech.say("sent_undated")
    none = "no_data_sentence" if figures.dated and figures.is_past_data else "sent_none"
    return Table(
        title=speech.say("sent_back"),
        headings=_said(speech, "reason", "records") if lines else (),
        lines=lines,
        weights=tuple(one.records / most for one in found[: len(lines)]),
        note=note if lines else speech.say(none),
        more=more,
    )


def _misunderstood(figures: WeekFigures, speech: Speech) -> Table:
    title = speech.say("misunderstood")
    if figures.quiz != "measured":
        return Table(title, note=speech.say(figures.quiz))
    if not figures.misunderstood:
        return Table(title, note=speech.say("understood"))
    rows = tuple(
        (
            speech.label(one.entry),
            speech.say(
                "know_of" if one.low < one.high else "know_just",
                low=one.low, high=one.high, people=one.people,
            ),
        )
        for one in figures.misunderstood
    )  # fmt: skip
    lines, more = _cut("misunderstood", rows, speech)
    links = tuple(speech.address(one.entry) for one in figures.misunderstood[: len(lines)])
    return Table(title, _said(speech, "word", "know"), lines, more=more, links=links)


def _waiting(figures: WeekFigures, speech: Speech) -> Table:
    rows = []
    for one in figures.waiting:
        day = speech.day(one.since.date())
        named = speech.say("version", label=speech.label(one.entry), version=one.version)
        whose = ", ".join(map(speech.team, one.teams)) or speech.say("written")
        rows.append((named, whose, speech.say("overdue", since=day) if one.is_overdue else day))
    lines, more = _cut("waiting", tuple(rows), speech)
    heads = _said(speech, "text", "whose", "since") if lines else ()
    note = "" if lines else speech.say("waiting_none")
    return Table(speech.say("waiting"), heads, lines, left=3, note=note, more=more)


def _cut(part: str, rows: Rows, speech: Speech) -> tuple[Rows, str]:
    """As many as there is room for, and how many more there are."""
    shown = rows_fitting(part, rows)
    rest = len(rows) - shown
    return rows[:shown], speech.counted("more", rest) if rest else ""


def _said(speech: Speech, *keys: str) -> tuple[str, ...]:
    return tuple(map(speech.say, keys))
