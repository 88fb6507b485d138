"""A stage: whose it is now, what to do, who qualifies, cases, moves."""

from __future__ import annotations

from lexicon.look.escape import tooltip
from lexicon.model.kinds.decision import Decision
from lexicon.model.kinds.funnel import Funnel
from lexicon.model.kinds.stage import Example, Stage
from lexicon.model.scalars import bare
from lexicon.site.criteria_html import requirements_html
from lexicon.site.edition import Edition
from lexicon.site.facts import fact
from lexicon.site.markup import Html
from lexicon.site.moves import Move, moves_from, moves_to, owed_at
from lexicon.site.sheet import Sheet
from lexicon.site.view import Facts, Values, View, bullets


def _prepare(stage: Stage, sheet: Sheet) -> Values:
    edition = sheet.edition
    leaving, promises = moves_from(stage.id, sheet), owed_at(stage.id, sheet)
    first = leaving[0] if leaving else None
    holder = edition.dictionary.holder(stage.id)
    return {
        "steps": _steps(stage, edition),
        "position": _position(stage, edition),
        "holder": edition.team(holder) if holder else "",
        "next": first,
        "others": [item for item in leaving[1:] if item.back][:1],
        "sooner": [item for item in promises if first and item.move == first.id],
        "criteria": requirements_html(stage, sheet),
        "decisions": [sheet.link(item.ref) for item in _decisions(stage.ref, edition)],
        "examples": [_case(item, stage, sheet) for item in stage.examples],
        "counter_examples": [_case(item, stage, sheet) for item in stage.counter_examples],
        "promises": promises,
        "moves": [item for item in moves_to(stage.id, sheet) if item not in leaving] + leaving,
    }


def _compared(stage: Stage, sheet: Sheet) -> Facts:
    words = sheet.edition.words["compare"]
    holder = sheet.edition.dictionary.holder(stage.id)
    leaving = [_in_a_line(item) for item in moves_from(stage.id, sheet)]
    facts: Facts = {
        words["whose"]: sheet.edition.team(holder) if holder else words["nobody"],
        words["next"]: bullets(leaving) if leaving else words["nothing"],
        words["criteria"]: Html('<div class="lx-criteria">{}</div>').format(
            requirements_html(stage, sheet)
        ),
    }
    if stage.examples:
        facts[words["example"]] = sheet.inline(stage.examples[0].text)
    return facts


def _in_a_line(move: Move) -> Html:
    line = Html("{} {} {}").format(move.name, move.arrow, move.end)
    due = Html(", <strong>{}</strong>")
    return line + due.format(move.deadline.within) if move.deadline else line


def _funnel(stage: Stage, edition: Edition) -> list[str]:
    """The stages of the funnel that this one stands in, in order."""
    for funnel in edition.dictionary.of(Funnel):
        stages = [bare(item) for section in funnel.sections for item in section.stages]
        if stage.id in stages:
            return stages
    return []


def _steps(stage: Stage, edition: Edition) -> list[tuple[str, bool]]:
    return [(edition.colour(f"stage/{name}"), name == stage.id) for name in _funnel(stage, edition)]


def _position(stage: Stage, edition: Edition) -> Html:
    """`MOFU · stage 4 of 8`, the abbreviation explained; nothing for a stage in no funnel."""
    section = edition.dictionary.sections.get(stage.id)
    if section is None:
        return Html()
    stages = _funnel(stage, edition)
    label, short = edition.label(section.names, section.id), edition.short(section.names)
    name = Html.escape(label)
    if short not in ("", label):
        explained = Html(tooltip(label))
        name = Html('<abbr title="{}">{}</abbr>').format(explained, short)
    words = Html.escape(edition.words["stage"]["position"])
    return words.format(section=name, place=stages.index(stage.id) + 1, count=len(stages))


def _decisions(reference: str, edition: Edition) -> list[Decision]:
    return [
        decision
        for decision in edition.dictionary.of(Decision)
        if any(reference in option.then for option in decision.options)
    ]


def _case(example: Example, stage: Stage, sheet: Sheet) -> Values:
    """A case with the stage its record classifies to, and what is known of the person."""
    edition = sheet.edition
    reached = edition.in_force.ladder.classify(example.record).stage
    return {
        "text": sheet.inline(example.text),
        "facts": [fact(key, value, edition) for key, value in example.record.items()],
        "stage": edition.name(f"stage/{reached}", short=True) if reached else "",
        "own": reached == stage.id,
    }


VIEW = View(_prepare, compared=_compared)
