"""What an entry says below its definition, for a terminal: criteria, formula, promises, steps."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from lexicon.criteria.in_force import chosen_effect, criteria_in_force
from lexicon.criteria.words import Said, say
from lexicon.languages.phrase import duration, typeset
from lexicon.languages.printable import printable
from lexicon.languages.words import load_words
from lexicon.model.dictionary import Dictionary
from lexicon.model.header import Entry
from lexicon.model.kinds.agreement import Agreement, Clause
from lexicon.model.kinds.decision import Decision, Effect
from lexicon.model.kinds.funnel import Funnel
from lexicon.model.kinds.metric import Metric
from lexicon.model.kinds.persona import Persona
from lexicon.model.kinds.procedure import Procedure
from lexicon.model.kinds.stage import Stage
from lexicon.model.scalars import bare

_WIDTH = 88
Says = Callable[[Any, Dictionary, str], Iterator[str]]


def body(entry: Entry, dictionary: Dictionary, language: str) -> Iterator[str]:
    """Lines of text, indented; none of a kind whose definition says it all."""
    says = _BODIES.get(type(entry))
    for line in says(entry, dictionary, language) if says else ():
        yield from _wrapped(typeset(language, line))


def _stage(stage: Stage, dictionary: Dictionary, language: str) -> Iterator[str]:
    yield from _said(say(criteria_in_force(stage, dictionary), dictionary, language), 0)


def _said(said: Said, depth: int) -> Iterator[str]:
    yield f"{'  ' * depth}{'- ' if depth else ''}{said.text}"
    for part in said.parts:
        yield from _said(part, depth + 1)


def _metric(metric: Metric, dictionary: Dictionary, language: str) -> Iterator[str]:
    words = load_words("lexicon.model.kinds", "metric", language)["values"]
    decided = next((it.formula for it in _effects(metric.ref, dictionary) if it.formula), None)
    yield decided or metric.formula
    yield f"{words[f'unit.{metric.unit}']} · {words[f'period.{metric.period}']}"


def _agreement(agreement: Agreement, dictionary: Dictionary, language: str) -> Iterator[str]:
    for clause in agreement.clauses:
        teams = f"{_team(clause.from_, dictionary, language)} → "
        teams += _team(clause.to, dictionary, language)
        yield f"- {teams}{_due(clause.within, language)}{_text(clause.promise, language)}"
        yield from (f"    {line}" for line in _conditions(clause, dictionary, language))


def _conditions(clause: Clause, dictionary: Dictionary, language: str) -> Iterator[str]:
    """When a promise holds, as a tree of its parts."""
    if clause.when:
        yield from _said(say(clause.when, dictionary, language), 0)


def _procedure(procedure: Procedure, dictionary: Dictionary, language: str) -> Iterator[str]:
    for number, step in enumerate(procedure.steps, 1):
        who = _team(step.by, dictionary, language)
        yield f"{number}. {who}{_due(step.within, language)}{_text(step.does, language)}"


def _persona(persona: Persona, _dictionary: Dictionary, language: str) -> Iterator[str]:
    yield _text(persona.role, language)
    for item in persona.objections:
        yield f"- {_text(item.says, language)} → {_text(item.answer, language) or '?'}"


def _funnel(funnel: Funnel, dictionary: Dictionary, language: str) -> Iterator[str]:
    order = [bare(stage) for section in funnel.sections for stage in section.stages]
    known = [move for move in funnel.transitions if bare(move.from_) in order]
    for move in sorted(known, key=lambda item: order.index(bare(item.from_))):
        names = move.names.get(language)
        who = _team(move.by, dictionary, language)
        effects = _effects(f"transition/{move.id}", dictionary)
        within = next((it.within for it in effects if it.within), move.within)
        way = f"{bare(move.from_)} {'→' if move.kind == 'advance' else '↩'} {bare(move.to)}"
        due = f", {_within(within, language)}" if within else ""
        yield f"- {way} · {names.label if names else move.id} ({who}{due})"


def _decision(decision: Decision, _dictionary: Dictionary, language: str) -> Iterator[str]:
    yield _text(decision.question, language)
    for option in decision.options:
        names = option.names.get(language)
        mark = "✓" if option.id == decision.chosen else "-"
        yield f"{mark} {names.label if names else option.id}"


def _effects(reference: str, dictionary: Dictionary) -> list[Effect]:
    """What the decisions taken put into an entry, or into a move of the funnel."""
    found = (chosen_effect(item, reference) for item in dictionary.decisions.values())
    return [effect for effect in found if effect]


def _due(within: str | None, language: str) -> str:
    """`, within 24 hours: ` behind a team, or the colon alone."""
    colon = str(load_words("lexicon.printers", "", language)["colon"])
    return f", {_within(within, language)}{colon}" if within else colon


def _within(within: str, language: str) -> str:
    words = load_words("lexicon.printers", "definition", language)
    return str(words["within"]).format(duration=duration(language, within))


def _team(name: str, dictionary: Dictionary, language: str) -> str:
    team = dictionary.manifest.teams.get(name)
    return _text(team.names, language) or name if team else name


def _text(texts: Mapping[str, str], language: str) -> str:
    return " ".join((texts.get(language) or next(iter(texts.values()), "")).split())


def _wrapped(line: str) -> Iterator[str]:
    """A line in the width of a terminal; what goes on stands under its first word."""
    text = line.lstrip(" ")
    depth = 2 + len(line) - len(text)
    yield from textwrap.wrap(
        printable(text), _WIDTH, initial_indent=" " * depth, subsequent_indent=" " * (depth + 2)
    )


_BODIES: dict[type[Entry], Says] = {
    Stage: _stage, Metric: _metric, Agreement: _agreement, Procedure: _procedure,
    Persona: _persona, Funnel: _funnel, Decision: _decision,
}  # fmt: skip
