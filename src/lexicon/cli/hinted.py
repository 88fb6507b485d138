"""How to get what a page does not say: for whoever makes it, on stderr; its readers cannot."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lexicon.audit.lines_told import TOLD
from lexicon.languages.phrase import typeset
from lexicon.languages.words import load_words
from lexicon.printers.impact_report import ImpactReport
from lexicon.printers.metrics_report import MetricsReport
from lexicon.printers.weekly_report import WeeklyReport


def of_week(made: WeeklyReport) -> Iterator[str]:
    """What a weekly page lacks."""
    document = made.document
    faulty = any(one["fault"] in TOLD for one in document["faulty_lines"])
    missing = {
        "unasked": document["quiz"] == "unasked",
        "not_shown": bool(document["promises_not_shown"]),
        "faulty": faulty,
    }
    yield from _told(missing, made.language)


def of_metrics(made: MetricsReport, form: str) -> Iterator[str]:
    """What a report of metrics lacks; of a table also what it has no place for."""
    if form == "csv":
        yield from made.notes
        shape = typeset(made.language, _words(made.language)["lacking"])
        lacking = (line for line in made.lines if line.lacking)
        yield from (shape.format(metric=it.called, why=made.lacks(it)) for it in lacking)
    missing = {
        "none": not made.lines,
        "formula": any(line.faulty for line in made.lines),
        "faulty": made.has_faulty_lines,
    }
    yield from _told(missing, made.language)


def of_impact(made: ImpactReport) -> Iterator[str]:
    """What is to be known of the data."""
    yield from _told({"faulty": bool(made.notes)}, made.language)


def _told(missing: Mapping[str, bool], language: str) -> Iterator[str]:
    words = _words(language)
    yield from (typeset(language, words[key]) for key, is_so in missing.items() if is_so)


def _words(language: str) -> dict[str, str]:
    return load_words("lexicon.cli", "hinted", language)
