"""A proposal in words: each change with its level and whom it touches, and what else it reaches."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from lexicon.criteria.in_force import criteria_in_force
from lexicon.criteria.words import Said, say
from lexicon.history.change import Change
from lexicon.history.compare import changes_in
from lexicon.history.comparison import Comparison
from lexicon.history.level import Level
from lexicon.history.proposal import Proposal
from lexicon.history.prose import Piece
from lexicon.history.shown import Shown
from lexicon.history.since import SAID_ELSEWHERE, about_itself
from lexicon.history.standing import kept_entry
from lexicon.history.told import told
from lexicon.model.dictionary import Dictionary
from lexicon.model.header import Entry
from lexicon.model.kinds.stage import Stage
from lexicon.model.ledger_items import KeptText
from lexicon.printers.change_report import ChangeReport
from lexicon.project.state import State
from lexicon.web.tongue import Tongue


@dataclass(frozen=True, slots=True)
class Row:
    """One change: `pieces` are its text word by word, in `language` where it is prose."""

    text: str
    level: Level
    level_word: str
    touched: str
    why: str
    language: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Criteria:
    """Who qualifies, in words; `before` is None where nothing of it changes."""

    before: Said | None
    after: Said


def rows(proposal: Proposal, state: State, tongue: Tongue) -> list[Row]:
    """What a proposal changes, gravest first."""
    two = Comparison(state.standing.in_force, state.standing.head, state.today)
    return _about_one(_rows(proposal.changes, two, tongue), proposal.reference, two, tongue)


def reaches(proposal: Proposal, state: State, tongue: Tongue) -> list[Row]:
    """What this change alone does to other entries; nothing of a new word."""
    if proposal.before is None:
        return []
    two = _only(proposal.before, state.standing.head, state)
    others = (item for item in changes_in(two) if item.entry != proposal.reference)
    return _rows(others, two, tongue)


def since(text: KeptText, proposal: Proposal, state: State, tongue: Tongue) -> list[Row]:
    """What changed in an entry since a kept text of it."""
    two = _only(kept_entry(proposal.reference, text), state.standing.head, state)
    own = (item for item in changes_in(two) if item.entry == proposal.reference)
    return _about_one(_rows(own, two, tongue), proposal.reference, two, tongue)


def touched(proposal: Proposal, tongue: Tongue) -> str:
    """Whom a proposal touches, in words; "" where nobody need notice."""
    whom = dict.fromkeys(touch for change in proposal.changes for touch in change.touches)
    words = ChangeReport("", "", (), language=tongue.language).words["touches"]
    return tongue.listed(words[touch] for touch in whom)


def criteria(proposal: Proposal, state: State, tongue: Tongue) -> Criteria | None:
    """Who qualifies for a stage, with what was decided put in place; None of anything else."""
    head, in_force = state.standing.head, state.standing.in_force
    after = criteria_of(proposal.entry, head, tongue)
    if after is None:
        return None
    before = criteria_of(proposal.before, in_force, tongue) if proposal.before else None
    return Criteria(None if before == after else before, after)


def _about_one(rows: list[Row], reference: str, two: Comparison, tongue: Tongue) -> list[Row]:
    """The rows of an entry's own page, on which its name need not be said again in each."""
    name = tongue.typeset(Shown(two, tongue.language).called(reference))
    return [replace(row, text=about_itself(name, row.text)) for row in rows]


def criteria_of(entry: Entry | None, dictionary: Dictionary, tongue: Tongue) -> Said | None:
    """Who qualifies for a stage, in words, with what was decided put in place."""
    if not isinstance(entry, Stage):
        return None
    return say(criteria_in_force(entry, dictionary), dictionary, tongue.language)


def _only(before: Entry, head: Dictionary, state: State) -> Comparison:
    """The files as they are, held against the same with one other text."""
    entries = {**head.entries, before.ref: before}
    return Comparison(replace(head, entries=entries), head, state.today)


def _rows(changes: Iterable[Change], two: Comparison, tongue: Tongue) -> list[Row]:
    kept = [item for item in changes if item.rule not in SAID_ELSEWHERE]
    lines = told(kept, two, tongue.language)
    report = ChangeReport("", "", lines, language=tongue.language)
    reasons = {rule: why for rule, _, why in report.reasons()}
    return [
        Row(
            line.text,
            line.change.level,
            report.words["headings"][line.change.level],
            report.touched(line),
            reasons[line.change.rule],
            line.change.language,
            line.pieces,
        )
        for line in sorted(lines, key=lambda line: line.change.level.rank)
    ]
