"""A small project with a past: two releases, a refusal, a proposal, words given up and withdrawn.

`agreed_project(folder)` writes it; `agreed_state()` is the same, read once.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from lexicon.history.signing import Signing
from lexicon.project.deciding import approve_proposals, reject_proposal
from lexicon.project.releasing import release
from lexicon.project.state import State, open_state
from tests.tools import ROOT

SAMPLE = ROOT / "tests" / "site_pages" / "dictionary"
FIRST, SECOND, TODAY = date(2026, 11, 9), date(2026, 11, 20), date(2026, 11, 22)
TEAMS = {"marketing": "head of marketing", "sales": "head of sales"}
NOTE = "We talked about it on Monday."
REASON = "A card from a fair is no address that somebody left."

_SOUND: Mapping[str, Mapping[str, str]] = {
    "lexicon": {
        "calendars:": "approval: {major: [marketing, sales], minor: [owner], patch: []}\ncalendars:"
    },
    "decisions/boundary": {"      transition/sign: {within: 2 d}\n": ""},
    "funnels/main": {
        "{mql: sales}": "{mql: sales, client: sales}",
        "  cells:\n": "  cells:\n    - {fit: poor, interest: poor, then: stage/lead}\n",
    },
    "stages/mql": {", agreed: {who: sales, when: 2026-03-02}": ""},
}
"""What the sample of the pages lacks to be without a fault."""
_LATER: Mapping[str, Mapping[str, str]] = {
    "decisions/boundary": {"1.0.0": "2.0.0", "chosen: twenty": "chosen: thirty"},
    "stages/mql": {
        "1.0.0": "2.0.0",
        "worth a call.": "worth a call before the week is over.",
        "digne d'un appel :": "digne d'un appel dans la semaine :",
        "points: 20}": "points: 30}",
        "20 points": "30 points",
    },
    "metrics/signed": {"1.0.0": "2.0.0"},
    "terms/ranking": {"1.1.0\nstatus: deprecated": "1.2.0\nstatus: retired"},
    "personas/student": {
        "1.0.0\nstatus: proposed": "1.1.0\nstatus: deprecated",
        "negative: true": "negative: true\ndeprecated:\n  since: 2.0.0\n  sunset: 2027-06-30\n"
        "  reason: {en: We call them readers., fr: Nous les appelons lecteurs.}\n"
        "  replaced_by: [persona/buyer]",
    },
}
_REFUSED = {"1.0.0": "2.0.0", "has left an address": "has given us a card"}
_SINCE = {"1.0.0": "1.1.0", "How many leads came.": "How many leads came to us."}
_PROPOSED = {
    "2.0.0": "3.0.0",
    "judges worth a call": "and sales judge worth a call",
    "le marketing juge": "le marketing et le commerce jugent",
    "is decided by the score": "is decided by the score and the fit",
    "    - decided_by": "    - {field: fit, is: good}\n    - decided_by",
    "consent: true": "consent: true, fit: good",
}
_NEW = """\
id: nurturing
kind: term
version: 1.0.0
status: proposed
owner: marketing
names: {en: {label: Nurturing}, fr: {label: Maturation, gender: f}}
definition:
  en: Keeping in touch with people who are not ready to buy.
  fr: Garder le contact avec ceux qui ne sont pas encore prêts à acheter.
related: [{to: stage/lead, as: see_also}]
"""


def agreed_project(folder: Path) -> Path:
    """Write the project below `folder`, which is its root."""
    shutil.copytree(SAMPLE, folder / "dictionary")
    for name, changes in _SOUND.items():
        edit(folder, name, changes)
    agree(folder, FIRST)
    _freeze(folder, "1.0.0", FIRST)
    edit(folder, "terms/score", {"1.0.0": "1.1.0", "a person's points": "all points of a person"})
    agree(folder, SECOND, "term/score")
    edit(folder, "terms/score", {"1.1.0": "1.2.0", "points d'une": "points donnés à une"})
    for name, changes in _LATER.items():
        edit(folder, name, changes)
    agree(folder, SECOND)
    _freeze(folder, "2.0.0", SECOND)
    _after_the_second(folder)
    return folder


def _after_the_second(folder: Path) -> None:
    edit(folder, "metrics/leads", _SINCE)
    agree(folder, TODAY, "metric/leads")
    edit(folder, "stages/lead", _REFUSED)
    refusal = _signing("sales", TODAY, REASON)
    assert not reject_proposal(folder, "stage/lead", refusal, _noon(TODAY)).findings
    edit(folder, "stages/mql", _PROPOSED)
    approved = approve_proposals(
        folder, ("stage/mql",), _signing("marketing", TODAY, NOTE), _noon(TODAY)
    )
    assert not approved.findings
    (folder / "dictionary/terms/nurturing.yaml").write_text(_NEW, "utf-8")


@cache
def agreed_state() -> State:
    """The project as it is read on the day of the proposal."""
    with TemporaryDirectory() as folder:
        return open_state(agreed_project(Path(folder) / "project"), TODAY)


def edit(root: Path, name: str, changes: Mapping[str, str]) -> None:
    """Change a file of the dictionary: what is written → what takes its place."""
    file = root / "dictionary" / f"{name}.yaml"
    text = file.read_text("utf-8")
    for before, after in changes.items():
        assert before in text, f"{name} lacks {before!r}"
        text = text.replace(before, after)
    file.write_text(text, "utf-8")


def agree(root: Path, day: date, *references: str) -> None:
    """Let both teams say yes to some proposals, or to all there are."""
    names = references or tuple(open_state(root, day).standing.proposals)
    for team in TEAMS:
        waiting = open_state(root, day).standing.proposals
        asked = tuple(name for name in names if name in waiting)
        done = approve_proposals(root, asked, _signing(team, day, NOTE), _noon(day))
        assert not done.findings, done.findings


def _freeze(root: Path, version: str, day: date) -> None:
    made = release(root, version, day)
    assert not made.findings, made.findings


def _signing(team: str, day: date, words: str) -> Signing:
    return Signing(team, TEAMS[team], _noon(day).isoformat(timespec="seconds"), words)


def _noon(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
