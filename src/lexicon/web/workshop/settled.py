"""What the group settles, as the leader's page asks for it and everybody's page shows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lexicon.briefs.workshop.room import Room
from lexicon.briefs.workshop.settling import Settling
from lexicon.briefs.workshop.views import winner
from lexicon.model.dictionary import Dictionary
from lexicon.web.posted import Form
from lexicon.web.tongue import Tongue
from lexicon.web.workshop.shown import Option, Question, questions


@dataclass(frozen=True, slots=True)
class Matter:
    """One thing to settle: its question, what was chosen so far, and what is typed.

    `kind` is "" while nothing is settled, else option, wording or open. `texts` are why, or the
    definition, by language; `now` is the definition in force.
    """

    question: Question
    kind: str
    value: str
    until: str
    texts: Mapping[str, str]
    now: Mapping[str, str]


def matters(
    room: Room, dictionary: Dictionary, tongue: Tongue, typed: Settling | None = None
) -> list[Matter]:
    """All that can be settled; cases are judged, not settled."""
    return [
        _matter(item, room, dictionary, tongue, typed)
        for item in questions(room, dictionary, tongue, {})
        if item.kind != "scenario"
    ]


def settling_of(form: Form, dictionary: Dictionary) -> Settling:
    """What a form asks to settle."""
    act = form.get("do", "")
    texts = {code: form.get(f"text.{code}", "") for code in dictionary.languages}
    is_option = act == "option"
    return Settling(
        form.get("about", ""),
        form.get("option", "") if is_option else "",
        texts if is_option else {},
        texts if act == "wording" else {},
        form.get("until", "") if act == "open" else "",
        act == "take_back",
    )


def _matter(
    item: Question, room: Room, dictionary: Dictionary, tongue: Tongue, typed: Settling | None
) -> Matter:
    row = room.about(item.about)
    kind = row.kind if row else ""
    texts = row.texts if row else winner(room, item.about)
    until = row.value if row and row.kind == "open" else ""
    chosen = row.value if row and row.kind == "option" else ""
    if typed and typed.about == item.about:
        texts, until = typed.because or typed.texts or texts, typed.until or until
        chosen = typed.option or chosen
    entry = dictionary.get(item.about)
    options = tuple(
        Option(one.id, one.label, one.meaning, one.id == chosen) for one in item.options
    )
    question = Question(item.field, item.kind, item.about, item.question, options, item.text)
    now = dict(entry.definition) if entry and item.kind == "term" else {}
    return Matter(question, kind, _value(kind, chosen, item, tongue), until, texts, now)


def _value(kind: str, chosen: str, item: Question, tongue: Tongue) -> str:
    if kind == "option":
        return next((one.label for one in item.options if one.id == chosen), chosen)
    return tongue.say(f"workshop.settled.{kind}") if kind else ""
