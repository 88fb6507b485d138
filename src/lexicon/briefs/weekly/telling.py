"""The weekly page in words of a language, ready to be laid out by a printer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from lexicon.audit.cautions import cautions_told
from lexicon.audit.lines_told import lines_told
from lexicon.briefs.plan.periods import Calendar
from lexicon.briefs.weekly.document import document
from lexicon.briefs.weekly.figures import Matter, Week, WeekFigures
from lexicon.briefs.weekly.speech import Speech
from lexicon.briefs.weekly.tables import tables
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.funnel import Funnel
from lexicon.printers.weekly_report import Score, WeeklyReport


@dataclass(frozen=True, slots=True)
class Manner:
    """How it is told: on which day, with the friendly contest or without, in colour."""

    today: date
    contest: bool = False
    coloured: bool = False
    release: str = ""
    """The newest release of the dictionary; "" where there is none."""


def told_week(
    figures: WeekFigures, dictionary: Dictionary, language: str, manner: Manner
) -> WeeklyReport:
    """The page in words."""
    speech = Speech(dictionary, language)
    matter = figures.matter
    contest = _contest(matter, speech) if matter and manner.contest else ()
    key = "foot" if manner.release else "foot_unreleased"
    foot = speech.say(key, version=manner.release, today=speech.day(manner.today))
    missing = cautions_told(figures.cautions, language, figures.week.start, speech.day)
    return WeeklyReport(
        language=language,
        title=_title(figures.week, manner.today, speech),
        summary="",
        score=_score(matter, speech) if matter else None,
        contest=contest,
        leader=_leader(contest, speech) if contest else "",
        tables=tuple(tables(figures, speech)),
        foot=" ".join((foot, *missing, *lines_told(figures.faulty, language))),
        document=document(figures),
        coloured=manner.coloured,
    )


def _title(week: Week, today: date, speech: Speech) -> str:
    """The week by its number and its days, and that it goes on, if it does."""
    title = speech.title(week)
    return speech.say("unfinished", title=title) if week.end > today else title


def _score(matter: Matter, speech: Speech) -> Score:
    planned = sum(matter.planned) if matter.planned else None
    unknown = [speech.say("no_data")] if matter.value is None else []
    before = speech.say("week_before", value=speech.count(matter.before))
    before = " · ".join((*unknown, before, *_of_plan(matter, speech)))
    label = speech.label(matter.metric.ref)
    score = _against(label, matter.value, planned, before, speech)
    return replace(score, address=speech.address(matter.metric.ref))


def _of_plan(matter: Matter, speech: Speech) -> Iterator[str]:
    """Of which time the plan is, where that is not the week's; or that it asks for nothing."""
    beyond, calendar = matter.beyond, Calendar(speech.language)
    if beyond:
        last = beyond.end - timedelta(days=1)
        year = {"start": calendar.month(beyond.start), "end": calendar.month(last)}
        yield speech.say(beyond.case, **year)
    if matter.is_other:
        yield speech.say("plan_of_other")
    if matter.outdated:
        metrics = ", ".join(map(speech.label, matter.outdated))
        yield speech.say("plan_outdated", metrics=metrics)
    if matter.has_plan and not matter.planned and (beyond is None or beyond.is_told):
        yield speech.say("none_due")


def _contest(matter: Matter, speech: Speech) -> tuple[Score, ...]:
    """Each team's part against its own plan; none where the data does not part them."""
    if matter.brought is None or matter.found is None:
        return ()
    sections = speech.dictionary.of(Funnel)[0].sections
    teams = (sections[0].responsible[0], sections[-1].responsible[0])
    planned = matter.planned or (None, None)
    parts = zip(teams, (matter.brought, matter.found), planned, (0, len(sections) - 1), strict=True)
    return tuple(
        _against(speech.team(team), value, due, "", speech, section)
        for team, value, due, section in parts
    )


def _against(
    label: str, value: int | None, planned: int | None, told: str, speech: Speech, section: int = 0
) -> Score:
    """A count beside its plan; a plan of nothing has no share."""
    shown = speech.count(value)
    if not planned:
        return Score(label, shown, "", None, told, section)
    if value is None:
        against = speech.counted("against_unknown", planned)
        return Score(label, shown, against, None, told, section)
    share = value / planned
    against = speech.counted("against", planned, value=shown, share=speech.percent(share))
    return Score(label, shown, against, share, told, section)


def _leader(contest: tuple[Score, ...], speech: Speech) -> str:
    """Who leads: by the share of its plan, else by the count."""
    shares = [one.share for one in contest]
    if all(share is not None for share in shares):
        first, second = sorted(contest, key=lambda one: -(one.share or 0))
        if first.share == second.share:
            return speech.say("level")
        return speech.say("leader", team=first.label, share=speech.percent(first.share))
    first, second = sorted(contest, key=_count, reverse=True)
    if first.value == second.value:
        return speech.say("level")
    return speech.say("leader_counts", team=first.label, value=first.value)


def _count(score: Score) -> int:
    return int("".join(sign for sign in score.value if sign.isdecimal()) or 0)
