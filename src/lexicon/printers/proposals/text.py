"""Proposals for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.history.pending import Pending
from lexicon.languages.phrase import listed, plural, typeset
from lexicon.languages.printable import printable
from lexicon.languages.words import load_words
from lexicon.model.ledger import SPONSOR
from lexicon.printers.pending import PendingPrinter, PendingReport

_PHASES = ("waiting", "agreed", "draft")
_FEW = 12
"""New words that are listed with all that is known of each; of more the names are enough."""


def _render(report: PendingReport) -> str:
    words = load_words("lexicon.printers.proposals", "", report.language)
    blocks = [_block(phase, report, words) for phase in _PHASES]
    text = "\n".join(block for block in blocks if block)
    return text or typeset(report.language, words["none"]) + "\n"


def _block(phase: str, report: PendingReport, words: dict[str, dict[str, str]]) -> str:
    items = [item for item in report.items if item.phase == phase]
    if not items:
        return ""
    forms = words[phase]
    heading = plural(report.language, len(items), forms["one"], forms["many"])
    lines = [typeset(report.language, heading.format(n=len(items)))]
    for item in items:
        lines += [f"  {line}" for line in _lines(item, report, words, len(items) > _FEW)]
    return "".join(f"{line}\n" for line in lines)


def _lines(
    item: Pending, report: PendingReport, words: dict[str, dict[str, str]], briefly: bool
) -> Iterator[str]:
    proposal = item.proposal
    before = f"{proposal.before.version} → " if proposal.before else ""
    new = "" if proposal.before else f" ({words['is']['new']})"
    level = words["levels"][proposal.level] if proposal.before else ""
    version = f"{proposal.reference} {before}{proposal.entry.version}{new} {level}".rstrip()
    yield typeset(report.language, version)
    if item.phase != "waiting":
        return
    teams = listed(report.language, [report.team(name) for name in proposal.missing])
    if teams and not (briefly and not proposal.before):
        yield typeset(report.language, "  " + _waits(item, teams, report, words))
    if proposal.needed_version:
        needed = words["is"]["unnumbered"].format(version=proposal.needed_version)
        yield typeset(report.language, f"  {needed}")
    yield from (f"  · {printable(line)}" for line in report.told(item))


def _waits(
    item: Pending, teams: str, report: PendingReport, words: dict[str, dict[str, str]]
) -> str:
    since = f"{item.since.astimezone():%Y-%m-%d}"
    until = f"{item.until.astimezone():%Y-%m-%d}" if item.until else ""
    message = "overdue" if item.is_overdue else "until" if until else "open"
    sponsor = report.team(SPONSOR)
    return words["is"][message].format(teams=teams, since=since, until=until, sponsor=sponsor)


PRINTER = PendingPrinter(_render)
