"""A review for a person at a terminal: the consequences first, then what changed."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.languages.printable import printable
from lexicon.printers.changes.text import PRINTER as CHANGES
from lexicon.printers.review_report import (
    ApprovalLine,
    OptionLine,
    ReviewPrinter,
    ReviewReport,
)


def _render(report: ReviewReport) -> str:
    blocks = []
    for name, lines in _blocks(report).items():
        rows = "".join(f"  {printable(line)}\n" for line in lines)
        blocks.append(f"{_bold(printable(report.heading(name)), report)}\n{rows}\n" if rows else "")
    summary = f"{printable(report.summary())}\n"
    changes = CHANGES.render(report.changes).removesuffix(f"{report.changes.summary()}\n")
    return "".join([*blocks, changes, summary])


def _blocks(report: ReviewReport) -> dict[str, list[str]]:
    waiting = [row for line in report.approvals for row in _approval(line, report)]
    if report.elsewhere:
        waiting.append(report.counted("elsewhere", report.elsewhere))
    places = ((line, line.finding.place) for line in report.findings)
    return {
        "approvals": waiting,
        "impact": list(report.moves()),
        "figures": [line.text for line in report.figures],
        "options": [_option(line, report) for line in report.options],
        "questions": [line.text for line in report.questions],
        "findings": [f"{at.path}:{at.line}: {it.message} ({it.finding.rule})" for it, at in places],
    }


def _approval(line: ApprovalLine, report: ReviewReport) -> Iterator[str]:
    teams = ", ".join(line.teams.values())
    told = "awaits" if teams else "settled"
    yield report.said(told, name=line.name, version=line.version, teams=teams)
    for void in line.void:
        how, words = "void" if void.words else "void_unknown", "; ".join(void.words or ())
        said = report.said(how, team=void.team_name, reviewer=void.reviewer, words=words)
        yield f"  {said}"
    for no in line.rejections:
        said = report.said("rejected", team=no.team_name, reviewer=no.reviewer, reason=no.reason)
        yield f"  {said}"


def _option(line: OptionLine, report: ReviewReport) -> str:
    crm = f"{line.crm} {line.list_name}".strip() or report.words["every_crm"]
    what = ", ".join(report.words["cases"][case] for case in line.cases)
    labels = (f"{language}: {_moved(*pair)}" for language, pair in line.labels.items())
    told = "; ".join([_moved(*line.codes), *labels])
    return f"{crm}, {line.picklist_name}, {line.value}: {what} ({told})"


def _moved(before: str | None, after: str | None) -> str:
    return after or "" if before == after else f"{before or '–'} → {after or '–'}"


def _bold(text: str, report: ReviewReport) -> str:
    return f"\x1b[1m{text}\x1b[0m" if report.changes.coloured else text


PRINTER = ReviewPrinter(_render)
