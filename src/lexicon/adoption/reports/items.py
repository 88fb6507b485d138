"""Which questions are good ones: for whoever looks after them."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.adoption.publishing.judged import ItemReport, Judged, judged
from lexicon.adoption.publishing.suppression import share_shown
from lexicon.adoption.telling.document import Block, Document, Grid, Heading, Link, Quote, Sentence
from lexicon.adoption.telling.report import Report
from lexicon.adoption.telling.scene import Scene
from lexicon.adoption.telling.sources import Sources
from lexicon.adoption.telling.speech import Speech
from lexicon.languages.printable import printable


def _make(sources: Sources) -> ItemReport:
    number = sources.chosen.number if sources.chosen else 0
    return judged(number, sources.answers(), sources.minimum, sources.counts())


def _tell(found: ItemReport, scene: Scene) -> Document:
    speech = scene.speech("items")
    blocks = (*_flagged(found, scene, speech), *_all(found, speech))
    return Document(speech.say("title"), scene.language, blocks, tuple(_table(found)))


def _flagged(found: ItemReport, scene: Scene, speech: Speech) -> Iterator[Block]:
    if not found.questions:
        yield Sentence(speech.say("nobody_answered", number=found.wave), weight="lead")
        return
    flagged = [one for one in found.questions if one.item.flags]
    lead = speech.say("flagged", n=len(flagged)) if flagged else speech.say("none_flagged")
    yield Sentence(lead, weight="lead")
    for one in flagged:
        item = one.item
        yield Heading(f"{speech.entry(item.entry)} · {printable(item.question)}")
        story = scene.story(item.question)
        if story:
            yield Quote(story)
        for flag in item.flags:
            yield Sentence(speech.say(f"flags.{flag}"))
        if "hard_for_all" in item.flags and scene.propose:
            words = speech.say("propose", name=speech.entry(item.entry))
            yield Sentence("", (Link(words, f"{scene.propose}{item.entry}"),))


def _all(found: ItemReport, speech: Speech) -> Iterator[Block]:
    if not found.questions:
        return
    yield Heading(speech.say("all"))
    heads = ("question", "entry", "people", "facility", "interval", "rest", "chance", "rushed")
    rows = tuple(_row(one, speech) for one in found.questions)
    numbers = frozenset(range(2, len(heads)))
    yield Grid(speech.say("all"), tuple(map(speech.say, heads)), rows, numbers)
    if found.kr20 is None:
        yield Sentence(speech.say("no_kr20"))
    else:
        yield Sentence(speech.say("kr20", value=speech.decimal(found.kr20)))
    if not all(one.is_exact or one.missing for one in found.questions):
        yield Sentence(speech.say("nearly"), weight="note")
    yield Sentence(speech.say("minimums"), weight="note")
    yield Sentence(speech.say("confidence"), weight="note")


def _row(one: Judged, speech: Speech) -> tuple[str, ...]:
    item = one.item
    begins = printable(item.question), speech.entry(item.entry), str(item.people)
    if one.missing:
        lacking = speech.say("more_answers", n=one.missing)
        return (*begins, lacking, "–", "–", speech.percent(item.guess), str(item.rushed))
    return (
        *begins,
        _facility(one, speech),
        speech.range(share_shown(item.right, item.people)),
        speech.decimal(item.rest),
        speech.percent(item.guess),
        str(item.rushed),
    )


def _facility(one: Judged, speech: Speech) -> str:
    """Where somebody's answer would follow from it, nearly; where everybody's would, nothing."""
    if one.is_exact:
        return speech.percent(one.item.facility)
    if one.item.right in (0, one.item.people):
        return "–"
    return f"≈ {speech.percent(one.item.facility)}"


def _table(found: ItemReport) -> Iterator[tuple[str, ...]]:
    """For a spreadsheet: a line a question."""
    yield (
        "wave", "question", "revision", "entry", "people", "right", "low", "high", "rest", "chance",
        "rushed", "flags", "missing",
    )  # fmt: skip
    for one in found.questions:
        item = one.item
        low, high = share_shown(item.right, item.people) if not one.missing else (0.0, 1.0)
        yield (
            str(found.wave), item.question, item.revision, item.entry, str(item.people),
            str(item.right) if one.is_exact else "", f"{low:.4f}", f"{high:.4f}",
            "" if item.rest is None else f"{item.rest:.4f}", f"{item.guess:.4f}", str(item.rushed),
            " ".join(item.flags), str(one.missing),
        )  # fmt: skip


REPORT = Report(_make, _tell, from_answers=True, from_counts=True)
