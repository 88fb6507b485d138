"""Records, plans, answers and proposals, from the command line to the weekly page."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path

from lexicon.audit.measuring.breaks import Break, breaks
from lexicon.audit.opening import Data, opened_data
from lexicon.briefs.plan.document import Planned, read_planned
from lexicon.briefs.plan.metrics import conversions
from lexicon.briefs.weekly.beside import misunderstood, waiting
from lexicon.briefs.weekly.figures import Misunderstood, Quiz, Week
from lexicon.briefs.weekly.gathering import Beside, gathered
from lexicon.briefs.weekly.telling import Manner, told_week
from lexicon.cli.auditing import as_of
from lexicon.cli.refused import Refused, misused, text_lost
from lexicon.cli.wiring import YEARS
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.metric import Metric
from lexicon.model.released import TextLost
from lexicon.printers.weekly_report import WeeklyReport
from lexicon.project.pending import pending
from lexicon.project.state import State, open_state

_WEEK = re.compile(r"([0-9]{4})-?W([0-9]{2})").fullmatch


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command was given."""

    data: Sequence[str]
    mapping: Path | None
    plans: Sequence[Path]
    project: Path
    database: str | None
    contest: bool | None
    """None: as the manifest says."""


def week_of(written: str | None, today: date) -> Week:
    """The week that was named, else the last that is over. Raises UsageError."""
    if written is None:
        return Week(today - timedelta(days=today.weekday() + 7))
    found = _WEEK(written)
    year, number = (int(found[1]), int(found[2])) if found else (1, 99)
    try:
        monday = date.fromisocalendar(year, number, 1)
    except ValueError as fault:
        raise misused("no_week", written=written) from fault
    if year not in YEARS:
        raise misused("far_week", written=written, first=YEARS[0], last=YEARS[-1])
    if monday > today:
        raise misused("week_ahead", written=written)
    return Week(monday)


def weekly(asked: Asked, week: Week, language: str, manner: Manner) -> WeeklyReport:
    """The page. Raises LexiconError where data, mapping, plan or store cannot be read."""
    state = open_state(asked.project, manner.today)
    dictionary = state.standing.in_force
    now = as_of(manner.today, dictionary)
    planned = _planned(asked.plans)
    quiz, low = _quiz(asked, dictionary)
    changed = _breaks(state)
    beside = Beside(planned, quiz, low, waiting(pending(state, now)), changed)
    with opened_data(Data(asked.data, asked.mapping), dictionary, now) as data:
        figures = gathered(data.held(dictionary), week, beside)
    switched_on = dictionary.manifest.adoption.contest
    contest = switched_on if asked.contest is None else asked.contest
    releases = [one.version for one in state.ledger.releases if one.date <= f"{manner.today}"]
    manner = replace(manner, contest=contest, release=releases[-1] if releases else "")
    return told_week(figures, dictionary, language, manner)


def _planned(files: Sequence[Path]) -> tuple[Planned, ...]:
    """The plans, which add up. Raises LexiconError where two of them are of the same time."""
    plans = [(read_planned(file.read_bytes(), file.as_posix()), file) for file in files]
    for (one, first), (other, second) in combinations(plans, 2):
        if one.season.start < other.season.end and other.season.start < one.season.end:
            raise Refused("plans_at_once", one=first, other=second)
    return tuple(plan for plan, _ in plans)


def _breaks(state: State) -> Mapping[str, tuple[Break, ...]]:
    """When the meaning of each metric on the page changed."""
    dictionary = state.standing.in_force
    shown = {one.metric.ref for one in conversions(dictionary)}
    shown |= {one.ref for one in dictionary.of(Metric) if one.the_one_that_matters}
    try:
        return breaks(state.ledger, sorted(shown))
    except TextLost as lost:
        raise text_lost(lost) from lost


def _quiz(asked: Asked, dictionary: Dictionary) -> tuple[Quiz, tuple[Misunderstood, ...]]:
    """What was published of the newest closed wave, if a store was named."""
    if asked.database is None:
        return "unasked", ()
    from lexicon.adoption.store.address import engine_url, file_of
    from lexicon.adoption.telling.gathering import gathered as measured
    from lexicon.cli.answering import answers

    file = file_of(engine_url(asked.database))
    if file is not None and not file.exists():
        raise Refused("no_store", file=file)  # who only reads makes none
    with answers(asked.project, asked.database) as store:
        sources = measured(store, dictionary)
    if sources.chosen is None:
        return "unmeasured", ()
    figures = sources.figures.get(sources.chosen.id, ())
    return "measured", misunderstood(figures, sources.majors)
