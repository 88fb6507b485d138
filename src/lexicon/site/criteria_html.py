"""Criteria as nested lists: who qualifies, in the words of the fields."""

from __future__ import annotations

from markupsafe import Markup

from lexicon.criteria.in_force import chosen_effect
from lexicon.criteria.words import Said, say
from lexicon.languages.phrase import typeset
from lexicon.look.escape import html
from lexicon.model.condition import All, Condition, DecidedBy, parts
from lexicon.model.scalars import bare
from lexicon.site.sheet import Sheet


def criteria_html(condition: Condition, sheet: Sheet, reference: str = "") -> Markup:
    """A condition as HTML; parts that a decision settles link to it.

    With `reference` the parts marked `decided_by` show the condition in force for that entry.
    """
    return _html(condition, sheet, reference, Markup())


def _html(condition: Condition, sheet: Sheet, reference: str, why: Markup) -> Markup:
    if isinstance(condition, DecidedBy):
        return _decided(condition, sheet, reference)
    said = say(condition, sheet.edition.dictionary, sheet.edition.language)
    inner = parts(condition)
    if not inner:
        return _line(said, sheet) + why
    items = [_html(part, sheet, reference, Markup()) for part in inner]
    if len(items) == 1 and isinstance(condition, All):
        return items[0] + why
    rows = Markup("").join(Markup("<li>{}</li> ").format(item) for item in items)
    style = type(condition).__name__.lower()
    joint = typeset(sheet.edition.language, said.text)
    colon = sheet.edition.words["colon"]
    return Markup('<strong>{}</strong>{}{} <ul class="lx-{}">{}</ul>').format(
        joint, colon, why, style, rows
    )


def _decided(part: DecidedBy, sheet: Sheet, reference: str) -> Markup:
    """The chosen option's condition, or the one that holds until something is chosen."""
    name = bare(part.decided_by)
    decision = sheet.edition.dictionary.decisions.get(name)
    effect = chosen_effect(decision, reference) if decision else None
    chosen = effect.criteria if effect else None
    word = sheet.edition.words["stage"]["decided" if chosen else "undecided"]
    why = Markup(" ") + _why(sheet.link(f"decision/{name}", word))
    return _html(chosen or part.until_decided, sheet, reference, why)


def _why(link: Markup) -> Markup:
    return Markup(str(link).replace("<a ", '<a class="lx-why" ', 1))  # noqa: S704  escaped before


def _line(said: Said, sheet: Sheet) -> Markup:
    text = typeset(sheet.edition.language, said.text)
    reference = f"field/{said.field}"
    if said.field is None or sheet.edition.path_of(reference) is None:
        return Markup(html(text))  # noqa: S704  escaped
    label, colon, rest = text.partition(sheet.edition.words["colon"])
    return sheet.link(reference, label) + Markup(html(colon + rest))  # noqa: S704  escaped
