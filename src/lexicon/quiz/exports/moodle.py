"""Moodle XML: every kind in its own type, order in Moodle's own since 4.4."""

from __future__ import annotations

import xml.etree.ElementTree as ET  # only to write: nothing is parsed
from xml.etree.ElementTree import Element, SubElement

from lexicon.look.escape import visible
from lexicon.quiz.export import Export
from lexicon.quiz.sheet import Sheet

_TYPES = {
    "scenario": "multichoice",
    "choice": "multichoice",
    "multiple": "multichoice",
    "true_false": "truefalse",
    "order": "ordering",
    "match": "matching",
}


def _render(sheets: tuple[Sheet, ...]) -> str:
    quiz = Element("quiz")
    category = ""
    for sheet in sheets:
        if sheet.category != category:
            category = sheet.category
            inner = SubElement(quiz, "question", type="category")
            _text(inner, "category", f"$course$/top/{category.replace('/', '//')}", plain=False)
        _question(quiz, sheet)
    ET.indent(quiz, "  ")
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(quiz, "unicode") + "\n"


def _question(quiz: Element, sheet: Sheet) -> None:
    question = SubElement(quiz, "question", type=_TYPES[sheet.kind])
    _text(question, "name", sheet.id, plain=False)
    _text(question, "questiontext", sheet.text)
    _text(
        question,
        "generalfeedback",
        "\n\n".join(filter(None, (sheet.explanation, sheet.definition))),
    )
    SubElement(question, "idnumber").text = f"{sheet.id}-{sheet.language}"
    _KINDS[sheet.kind](question, sheet)


def _choice(question: Element, sheet: Sheet) -> None:
    """Every tick is weighed so that all right ones make 100 %, and a wrong one takes away."""
    right = sum(line.is_right for line in sheet.lines)
    wrong = len(sheet.lines) - right
    single = sheet.kind != "multiple"
    SubElement(question, "single").text = str(single).lower()
    SubElement(question, "shuffleanswers").text = str(sheet.kind != "scenario").lower()
    SubElement(question, "answernumbering").text = "none"
    for line in sheet.lines:
        lost = "0" if single or not wrong else f"-{_percent(wrong)}"
        _answer(question, line.text, _percent(right) if line.is_right else lost, line.feedback)


def _true_false(question: Element, sheet: Sheet) -> None:
    for line in sheet.lines:
        fraction = "100" if line.is_right else "0"
        answer = SubElement(question, "answer", fraction=fraction, format="moodle_auto_format")
        SubElement(answer, "text").text = line.id
        _text(answer, "feedback", line.feedback)


def _order(question: Element, sheet: Sheet) -> None:
    options = {
        "layouttype": "VERTICAL", "selecttype": "ALL", "selectcount": "0",
        "gradingtype": "ABSOLUTE_POSITION", "showgrading": "SHOW",
    }  # fmt: skip
    for name, value in options.items():
        SubElement(question, name).text = value
    for rank, item in enumerate(sheet.order, start=1):
        _answer(question, item.text, str(rank), "")


def _match(question: Element, sheet: Sheet) -> None:
    SubElement(question, "shuffleanswers").text = "true"
    spare = [("", match.text) for match in sheet.spare]
    for item, match in [*((item.text, match.text) for item, match in sheet.pairs), *spare]:
        inner = SubElement(question, "subquestion", format="plain_text")
        SubElement(inner, "text").text = visible(item)
        answer = SubElement(inner, "answer")
        SubElement(answer, "text").text = visible(match)


def _answer(question: Element, text: str, fraction: str, feedback: str) -> None:
    answer = SubElement(question, "answer", fraction=fraction, format="plain_text")
    SubElement(answer, "text").text = visible(text)
    _text(answer, "feedback", feedback)


def _text(parent: Element, name: str, text: str, plain: bool = True) -> None:
    inner = SubElement(parent, name, {"format": "plain_text"} if plain else {})
    SubElement(inner, "text").text = visible(text)


def _percent(parts: int) -> str:
    """The share of one part in percent, as Moodle's list of fractions has it."""
    return f"{100 / parts:.5f}".rstrip("0").rstrip(".")


_KINDS = {
    "scenario": _choice,
    "choice": _choice,
    "multiple": _choice,
    "true_false": _true_false,
    "order": _order,
    "match": _match,
}

EXPORT = Export(_render, "xml")
