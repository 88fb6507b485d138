"""The plan that somebody wishes for, filled up with what a first workshop is usually about."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lexicon.briefs.workshop.cases import cases
from lexicon.briefs.workshop.plan import Plan, default_decisions, default_terms, planned
from lexicon.look.escape import one_line
from lexicon.model.dictionary import Dictionary
from lexicon.project.entries import entry_called
from lexicon.quiz.bank import read_bank

_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody named; what is left empty is chosen for them."""

    title: str
    terms: tuple[str, ...] = ()
    decisions: tuple[str, ...] = ()
    scenarios: int = 6


def plan_of(root: Path, dictionary: Dictionary, wish: Wish) -> Plan:
    """The plan, with scenarios from the question bank. Raises UnknownName, NothingToDo, OSError."""
    decisions = tuple(entry_called(dictionary, name) for name in wish.decisions)
    decisions = decisions or default_decisions(dictionary)
    terms = tuple(entry_called(dictionary, name) for name in wish.terms)
    terms = terms or default_terms(dictionary, decisions)
    questions = read_bank(root).questions
    found = cases(questions, dictionary, decisions, terms, max(wish.scenarios, 0))
    title = one_line(wish.title).strip()[:_LONGEST]
    return planned(Plan(title, terms, decisions, found), dictionary)
