"""A review as one comment under a proposed change, on GitHub or GitLab.

Its first line, which nobody sees, lets a program find its own comment again and change it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lexicon.history.level import Level, Touch
from lexicon.history.told import Told
from lexicon.printers.comment import comment_prose, comment_text
from lexicon.printers.review_report import (
    ApprovalLine,
    OptionLine,
    ReviewPrinter,
    ReviewReport,
)

MARKER = "<!-- lexicon review -->\n"
_MOST = 65_000
"""GitHub refuses a comment of more than 65,536 characters."""
_LONG = 240
"""Signs from which on a text's word by word is folded."""
_MANY = 12
"""Items from which on a list of lesser weight is folded."""


@dataclass(frozen=True, slots=True)
class _Section:
    """Items between a head and a tail that must not be parted."""

    head: str
    items: tuple[str, ...]
    tail: str = "\n"


def _render(report: ReviewReport) -> str:
    title = f"{MARKER}## {report.words['title']}\n\n{comment_text(report.summary())}\n\n"
    note = f"> {comment_text(report.said('cut', base=report.changes.base))}\n"
    return _fitting(title, list(_sections(report)), note)


def _fitting(text: str, sections: Sequence[_Section], note: str) -> str:
    """As many whole items as there is room for, and a note where some are left out."""
    for section in sections:
        room = _MOST - len(text) - len(note) - len(section.head) - len(section.tail)
        kept = []
        for item in section.items:
            room -= len(item)
            if room < 0:
                break
            kept.append(item)
        if kept:
            text += section.head + "".join(kept) + section.tail
        if len(kept) < len(section.items):
            return text + note
    return text.rstrip("\n") + "\n"


def _sections(report: ReviewReport) -> Iterator[_Section]:
    if report.changes.lines:
        yield _matrix(report)
    waiting = tuple(_approval(line, report) for line in report.approvals)
    if report.elsewhere:
        further = comment_text(report.counted("elsewhere", report.elsewhere))
        waiting = (*waiting, f"- {further}\n")
    yield _listed("approvals", waiting, report)
    moves = [f"- {comment_text(it)}\n" for it in report.moves()]
    yield _listed("impact", moves, report)
    yield _listed("figures", [f"- {comment_text(it.text)}\n" for it in report.figures], report)
    yield _options(report)
    questions = [f"- {comment_text(it.text)}\n" for it in report.questions]
    yield _listed("questions", questions, report)
    yield _listed("findings", tuple(_findings(report)), report)
    for level in Level:
        items = tuple(_change(line, report) for line in report.changes.of(level))
        heading = report.said(
            "level", heading=report.heading("changes"), level=_level(level, report)
        )
        yield _folded(heading, items, is_open=level is Level.MAJOR)


def _matrix(report: ReviewReport) -> _Section:
    """How many changes of each level touch whom."""
    words, names = report.words["columns"], report.changes.words["touches"]
    touched = [words["whom"].format(whom=names[touch]) for touch in Touch]
    head = f"| {words['level']} | {' | '.join(touched)} |\n|---|{'---:|' * len(touched)}\n"
    rows = []
    for level in Level:
        lines = report.changes.of(level)
        counts = (sum(touch in line.change.touches for line in lines) for touch in Touch)
        shown = " | ".join(str(count) if count else "" for count in counts)
        if lines:
            rows.append(f"| {_level(level, report)} ({len(lines)}) | {shown} |\n")
    return _Section(head, ("".join(rows),))


def _level(level: Level, report: ReviewReport) -> str:
    name: str = report.words["levels"][level]
    return name


def _listed(name: str, items: Sequence[str], report: ReviewReport) -> _Section:
    return _Section(f"### {report.heading(name)}\n\n", tuple(items))


def _folded(heading: str, items: tuple[str, ...], is_open: bool) -> _Section:
    if is_open or len(items) < _MANY:
        return _Section(f"### {heading}\n\n", items)
    summary = f"<details><summary>{heading} ({len(items)})</summary>\n\n"
    return _Section(summary, items, "\n</details>\n\n")


def _approval(line: ApprovalLine, report: ReviewReport) -> str:
    teams = ", ".join(line.teams.values())
    told = report.said(
        "awaits" if teams else "settled", name=line.name, version=line.version, teams=teams
    )
    rows = [f"- {comment_text(told)}\n"]
    for team in line.teams:
        command = comment_text(f"lexicon approve {line.entry} --team {team} --reviewer …")
        rows.append(f"  - <code>{command}</code>\n")
    for void in line.void:
        words = "; ".join(void.words or ())
        how = "void" if void.words else "void_unknown"
        said = report.said(how, team=void.team_name, reviewer=void.reviewer, words=words)
        rows.append(f"  - {comment_text(said)}\n")
    for no in line.rejections:
        said = report.said("rejected", team=no.team_name, reviewer=no.reviewer, reason=no.reason)
        rows.append(f"  - {comment_text(said)}\n")
    return "".join(rows)


def _options(report: ReviewReport) -> _Section:
    words = report.words["columns"]
    columns = [words[name] for name in ("crm", "list", "option", "what", "code", "label")]
    head = f"| {' | '.join(columns)} |\n|{'---|' * len(columns)}\n"
    rows = tuple(_option(line, report) for line in report.options)
    return _Section(f"### {report.heading('options')}\n\n{head}", rows)


def _option(line: OptionLine, report: ReviewReport) -> str:
    crm = f"{line.crm} {line.list_name}".strip() or report.words["every_crm"]
    what = ", ".join(report.words["cases"][case] for case in line.cases)
    shown = "<br>".join(
        f"{comment_text(language)}: {_moved(*pair)}" for language, pair in line.labels.items()
    )
    texts = (comment_text(text) for text in (crm, line.picklist_name, line.value, what))
    return f"| {' | '.join(texts)} | {_moved(*line.codes)} | {shown} |\n"


def _moved(before: str | None, after: str | None) -> str:
    """What was, struck out, and what is."""
    old = f"<del>{comment_text(before, 100)}</del>" if before is not None else ""
    new = f"<strong>{comment_text(after, 100)}</strong>" if after is not None else ""
    if before == after:
        return comment_text(before or "", 100)
    return f"{old} {new}".strip()


def _findings(report: ReviewReport) -> Iterator[str]:
    for line in report.findings:
        place = line.finding.place
        where = f"{place.path}:{place.line}: {line.message} ({line.finding.rule})"
        yield f"- {comment_text(where)}\n"


def _change(line: Told, report: ReviewReport) -> str:
    whom = report.changes.touched(line)
    touching = f", {report.changes.words['touching'].format(whom=whom)}" if whom else ""
    row = f"- {comment_text(line.text)} (`{line.change.rule}`{touching})"
    if not line.pieces:
        return f"{row}\n"
    shown = comment_prose(line.pieces)
    if sum(len(piece.text) for piece in line.pieces) < _LONG:
        return f"{row}<br>{shown}\n"
    return f"{row}<details><summary>{report.words['words']}</summary>{shown}</details>\n"


PRINTER = ReviewPrinter(_render)
