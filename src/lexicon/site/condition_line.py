"""A condition in one line, for documents in which every line counts."""

from __future__ import annotations

from lexicon.languages.words import load_words
from lexicon.model.condition import All, Any, Condition, parts
from lexicon.site.criteria_html import condition_html
from lexicon.site.markup import Html
from lexicon.site.sheet import Sheet


def condition_line(condition: Condition, sheet: Sheet) -> Html:
    """`Fit: Good fit and Interest: Strong interest`; parts that join others stand in brackets."""
    inner = parts(condition)
    if not isinstance(condition, All | Any) or not inner:
        return condition_html(condition, sheet)
    words = load_words("lexicon.languages", "", sheet.edition.language)["list"]
    joint = words["and" if isinstance(condition, All) else "or"]
    return Html(joint).join(_part(part, sheet) for part in inner)


def _part(condition: Condition, sheet: Sheet) -> Html:
    line = condition_line(condition, sheet)
    joins = isinstance(condition, All | Any) and len(parts(condition)) > 1
    return Html("({})").format(line) if joins else line
