"""A question with all there is to it, key and feedback too: what another program needs."""

from __future__ import annotations

from dataclasses import dataclass

from lexicon.model.dictionary import Dictionary
from lexicon.quiz.labels import called, definition
from lexicon.quiz.question import Part, Question, said
from lexicon.quiz.revision import revision
from lexicon.quiz.shuffle import shuffled


@dataclass(frozen=True, slots=True)
class Line:
    """An option: whether it is right, and what is said to those who chose it."""

    id: str
    text: str
    is_right: bool
    feedback: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """In one language, plain text. `order` and `pairs` hold the key of those kinds.

    `lines` are the options of the other kinds, mixed where they may be.
    """

    id: str
    revision: str
    language: str
    kind: str
    use: str
    about: str
    category: str
    text: str
    explanation: str
    definition: str
    lines: tuple[Line, ...] = ()
    order: tuple[Part, ...] = ()
    pairs: tuple[tuple[Part, Part], ...] = ()
    spare: tuple[Part, ...] = ()
    """Matches that belong to no item."""

    @property
    def right(self) -> tuple[str, ...]:
        """The right answer in words."""
        if self.order:
            return tuple(item.text for item in self.order)
        if self.pairs:
            return tuple(f"{item.text} → {match.text}" for item, match in self.pairs)
        return tuple(line.text for line in self.lines if line.is_right)


def sheet(question: Question, dictionary: Dictionary, language: str) -> Sheet | None:
    """The question laid out; None where it has no key."""
    key = question.key(dictionary)
    if key is None:
        return None
    options = question.options(dictionary, language)
    words = dict(options)
    items = question.items(dictionary, language)
    matched = {pair.partition("=")[0]: pair.partition("=")[2] for pair in key if items}
    is_order = question.kind == "order"
    return Sheet(
        question.id,
        revision(question),
        language,
        question.kind,
        question.use,
        question.about,
        called(question.entry, dictionary, language),
        said(question.text, language),
        said(question.explanation, language),
        definition(question.entry, dictionary, language),
        lines=() if items or is_order else _lines(question, options, key, language),
        order=tuple(Part(name, words[name]) for name in key) if is_order else (),
        pairs=tuple((item, Part(matched[item.id], words[matched[item.id]])) for item in items),
        spare=tuple(part for part in options if items and part.id not in matched.values()),
    )


def _lines(
    question: Question, options: tuple[Part, ...], key: tuple[str, ...], language: str
) -> tuple[Line, ...]:
    mixed = shuffled(options, "export", question.id, lambda part: part.id)
    return tuple(
        Line(name, text, name in key, said(question.feedback.get(name, {}), language))
        for name, text in (mixed if question.is_shuffled() else options)
    )
