"""A report made and told: its figures, and the document that says them."""

from __future__ import annotations

from typing import Any

from lexicon.adoption.document import Document, Sentence
from lexicon.adoption.report import report_named
from lexicon.adoption.scene import Scene
from lexicon.adoption.sources import Sources


def told(name: str, sources: Sources, scene: Scene) -> tuple[Any, Document]:
    """The figures of a report, None where they are held back, and the document."""
    report = report_named(name)
    if report.from_answers and sources.holds_back:
        speech = scene.speech(name)
        sentence = Sentence(speech.say("held_back"), weight="lead")
        return None, Document(speech.say("title"), scene.language, (sentence,), ())
    figures = report.make(sources)
    return figures, report.tell(figures, scene)
