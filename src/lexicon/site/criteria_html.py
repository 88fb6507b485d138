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

    With `reference` the parts marked `decided_by` show the condition in force.
    """
    if isinstance(condition, DecidedBy):
        name = bare(condition.decided_by)
        decision = sheet.edition.dictionary.decisions.get(name)
        effect = chosen_effect(decision, reference) if decision else None
        chosen = effect.criteria if effect else None
        inside = criteria_html(chosen or condition.until_decided, sheet, reference)
        word = "decided" if chosen else "undecided"
        link = sheet.link(f"decision/{name}", sheet.edition.words["stage"][word])
        return inside + Markup(" ") + _why(link)
    said = say(condition, sheet.edition.dictionary, sheet.edition.language)
    inner = parts(condition)
    if not inner:
        return _line(said, sheet)
    items = [criteria_html(part, sheet, reference) for part in inner]
    if len(items) == 1 and isinstance(condition, All):
        return items[0]
    rows = Markup("").join(Markup("<li>{}</li>").format(item) for item in items)
    style = Markup(type(condition).__name__.lower())
    joint = Markup("<strong>{}</strong>").format(typeset(sheet.edition.language, said.text))
    return Markup('{}{}<ul class="lx-{}">{}</ul>').format(
        joint, sheet.edition.words["colon"], style, rows
    )


def _why(link: Markup) -> Markup:
    return Markup(str(link).replace("<a ", '<a class="lx-why" ', 1))  # noqa: S704  escaped before


def _line(said: Said, sheet: Sheet) -> Markup:
    text = typeset(sheet.edition.language, said.text)
    reference = f"field/{said.field}"
    if said.field is None or sheet.edition.path_of(reference) is None:
        return Markup(html(text))  # noqa: S704  escaped
    label, colon, rest = text.partition(sheet.edition.words["colon"])
    return sheet.link(reference, label) + Markup(html(colon + rest))  # noqa: S704  escaped
