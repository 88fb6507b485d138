"""Criteria in HTML: who qualifies, in the words of the fields, with links to what was decided."""

from __future__ import annotations

from lexicon.criteria.in_force import chosen_effect, deciding
from lexicon.criteria.words import field_label, say
from lexicon.model.condition import All, Always, Condition, DecidedBy, parts
from lexicon.model.kinds.stage import Stage
from lexicon.model.scalars import bare
from lexicon.site.markup import Html
from lexicon.site.sheet import Sheet
from lexicon.site.view import bullets


def requirements_html(stage: Stage, sheet: Sheet) -> Html:
    """All that a stage asks for: the stage before it, and its own criteria in force."""
    condition, why = _in_force(stage, sheet)
    inner = parts(condition) if isinstance(condition, All) else (condition,)
    items = [_html(part, sheet, stage.ref, Html(), frozenset()) for part in inner]
    number = "many" if len(items) > 1 else "one"
    words, before = sheet.edition.words["stage"], _before(stage, sheet)
    if before is None and isinstance(condition, Always):
        return Html("<p>{}{}</p>").format(items[0], why)
    form = words["first" if before is None else "cumulative"][number]
    sentence = Html.escape(form).format(stage=before)
    return Html("<p>{}{}</p> {}").format(sentence, why, bullets(items))


def condition_html(condition: Condition, sheet: Sheet, reference: str = "") -> Html:
    """One condition; `reference` is the entry for which a decision settles parts of it."""
    return _html(condition, sheet, reference, Html(), frozenset())


def _before(stage: Stage, sheet: Sheet) -> Html | None:
    """Criteria add up: the stage before this one in the dictionary."""
    order = [item.ref for item in sheet.edition.dictionary.stages]
    place = order.index(stage.ref) if stage.ref in order else 0
    return sheet.link(order[place - 1], short=True) if place else None


def _in_force(stage: Stage, sheet: Sheet) -> tuple[Condition, Html]:
    """The stage's own criteria, or those that a decision put in place of them all."""
    chosen = sheet.edition.in_force.criteria.get(stage.ref, [])
    placed = deciding(stage.criteria).union(*(deciding(criteria) for _, criteria in chosen))
    for name, criteria in chosen:
        if name not in placed:
            return criteria, _why(name, "decided", sheet)
    return stage.criteria, Html()


def _html(
    condition: Condition, sheet: Sheet, reference: str, why: Html, settled: frozenset[str]
) -> Html:
    if isinstance(condition, DecidedBy):
        return _decided(condition, sheet, reference, settled)
    inner = parts(condition)
    if not inner:
        return _line(condition, sheet) + why
    items = [_html(part, sheet, reference, Html(), settled) for part in inner]
    if len(items) == 1 and isinstance(condition, All):
        return items[0] + why
    said = say(condition, sheet.edition.dictionary, sheet.edition.language)
    joint, colon = sheet.edition.typeset(said.text), sheet.edition.words["colon"]
    return Html("<strong>{}</strong>{}{} {}").format(joint, colon, why, bullets(items))


def _decided(part: DecidedBy, sheet: Sheet, reference: str, settled: frozenset[str]) -> Html:
    """The chosen option's condition, or the one that holds until something is chosen."""
    name = bare(part.decided_by)
    decision = sheet.edition.dictionary.decisions.get(name)
    effect = chosen_effect(decision, reference) if decision and name not in settled else None
    chosen = effect.criteria if effect else None
    why = _why(name, "decided" if chosen else "undecided", sheet)
    return _html(chosen or part.until_decided, sheet, reference, why, settled | {name})


def _why(decision: str, word: str, sheet: Sheet) -> Html:
    words = sheet.edition.words["stage"][word]
    if f"decision/{decision}" not in sheet.edition.places:
        return Html()
    return Html(" ") + sheet.link(f"decision/{decision}", words, style="lx-why")


def _line(condition: Condition, sheet: Sheet) -> Html:
    """A test on one field, the field's label a link to its page."""
    edition = sheet.edition
    said = say(condition, edition.dictionary, edition.language)
    text = edition.dated(said.text)
    label = ""
    if said.field and f"field/{said.field}" in edition.places:
        label = edition.dated(field_label(said.field, edition.dictionary, edition.language))
    if not label or not text.startswith(label):
        return Html.escape(text)
    return sheet.link(f"field/{said.field}", label) + Html.escape(text.removeprefix(label))
