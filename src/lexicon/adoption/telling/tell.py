"""A report made and told: its figures, and the document that says them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from lexicon.adoption.telling.document import Document, Sentence
from lexicon.adoption.telling.report import report_named
from lexicon.adoption.telling.scene import Scene
from lexicon.adoption.telling.sources import Sources
from lexicon.adoption.telling.speech import Speech


def told(name: str, sources: Sources, scene: Scene) -> tuple[Any, Document]:
    """The figures of a report, None where there are none to tell, and the document."""
    report = report_named(name)
    held = sources.holds_back and not report.from_counts
    if report.from_answers and (sources.chosen is None or held):
        speech = scene.speech(name)
        why = tuple(_why_not(sources, speech))
        return None, Document(speech.say("title"), scene.language, why, ())
    figures = report.make(sources)
    if report.from_answers:
        scene = _as_asked(scene, sources)
    return figures, report.tell(figures, scene)


def _as_asked(scene: Scene, sources: Sources) -> Scene:
    """With the cases as people read them: the bank may tell them otherwise today."""
    return replace(scene, questions={**scene.questions, **sources.questions()})


def _why_not(sources: Sources, speech: Speech) -> Iterator[Sentence]:
    if sources.chosen is not None:
        yield Sentence(speech.say("held_back"), weight="lead")
        return
    yield Sentence(speech.say("none_closed"), weight="lead")
    for wave in sources.running:
        yield Sentence(speech.say("running", number=wave.number, day=speech.day(wave.closes_at)))
