"""Practice questions at the end of a page, folded, each with its answer folded once more.

Nothing is asked back, so they need no script; what is right stands in the inner fold alone.
"""

from __future__ import annotations

from lexicon.languages.phrase import plural
from lexicon.quiz.question import Question
from lexicon.quiz.sheet import sheet as laid_out
from lexicon.quiz.shown import show
from lexicon.site.edition import Edition
from lexicon.site.view import Values

_SEED = "site"
"""Every build shows the options in the same order."""


def check_values(reference: str, edition: Edition) -> Values | None:
    """The questions of one entry; None where it has none."""
    asked = edition.self_checks.get(reference, ())
    questions = [told for question in asked if (told := _question(question, edition))]
    if not questions:
        return None
    forms = edition.words["check"]["count"]
    count = plural(edition.language, len(questions), forms["one"], forms["many"])
    return {"summary": count.format(n=len(questions)), "questions": questions}


def _question(question: Question, edition: Edition) -> Values | None:
    said = edition.typeset
    shown = show(question, edition.dictionary, edition.language, _SEED)
    answer = laid_out(question, edition.dictionary, edition.language)
    if answer is None:
        return None
    return {
        "text": said(shown.text),
        "instruction": said(shown.instruction),
        "items": [said(part.text) for part in shown.items],
        "options": [said(part.text) for part in shown.options],
        "right": [said(text) for text in answer.right],
        "remarks": [
            (said(line.text), said(line.feedback))
            for line in answer.lines
            if line.feedback and not line.is_right
        ],
        "explanation": said(answer.explanation),
    }
