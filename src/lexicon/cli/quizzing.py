"""What the commands of `lexicon quiz` share: a project with its questions, counted or laid out."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lexicon.errors import LexiconError, ProjectNotFound, UnknownName
from lexicon.languages.phrase import plural, typeset
from lexicon.languages.words import load_words
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.stage import Stage
from lexicon.project.state import open_state
from lexicon.quiz.bank import Bank, read_bank
from lexicon.quiz.export import formats, sheets
from lexicon.quiz.generate import generated
from lexicon.quiz.inventory import Holding, Shortfall, holding, shortfalls
from lexicon.quiz.labels import called
from lexicon.quiz.pool import pool
from lexicon.source.load import load


class FaultyBank(LexiconError):
    """Questions that cannot be read: a check says which, and where."""

    def __init__(self, paths: tuple[str, ...]) -> None:
        super().__init__(f"{', '.join(paths)}: faults in it; `lexicon check` shows them")
        self.paths = paths


@dataclass(frozen=True)
class Opened:
    """A dictionary and the questions about it."""

    dictionary: Dictionary
    bank: Bank


def open_quiz(path: Path, today: date | None = None) -> Opened:
    """Read both; with a day, the texts in force then, else those of the files.

    Raises ProjectNotFound, FaultyBank.
    """
    loaded = load(path)
    dictionary = loaded.dictionary
    if dictionary is None:
        raise ProjectNotFound(loaded.root)
    bank = read_bank(loaded.root)
    if bank.findings:
        raise FaultyBank(tuple(sorted({item.place.path for item in bank.findings})))
    if today is not None:
        dictionary = open_state(path, today).standing.in_force
    return Opened(dictionary, bank)


def as_text(opened: Opened, language: str) -> Iterator[str]:
    """What there is, entry by entry, and what is missing."""
    words = load_words("lexicon.cli", "quiz", language)
    for held in _holdings(opened):
        yield f"{called(held.entry, opened.dictionary, language)} · {held.entry}"
        for title, counts in (
            (words["practice"], held.practice),
            *((_form(words, form), counts) for form, counts in held.measure.items()),
        ):
            yield typeset(language, f"  {title:<14} {sum(counts.values()):>3}  {_kinds(counts)}")
        for sentence in _missing(held, opened, words):
            yield typeset(language, f"  → {sentence}")
    practised = {item.entry for item in opened.bank.questions if item.use == "practice"}
    made = [item for item in generated(opened.dictionary) if item.entry not in practised]
    facts = {"written": len(opened.bank.written), "made": len(made)}
    yield typeset(language, words["total"].format_map(facts))


def as_json(opened: Opened) -> Iterator[str]:
    """The same for programs."""
    rows = [
        {
            "entry": held.entry,
            "practice": dict(held.practice),
            "measure": {form: dict(counts) for form, counts in held.measure.items()},
            "missing": [lack.what + lack.form for lack in _lacks(held, opened)],
        }
        for held in _holdings(opened)
    ]
    yield json.dumps(rows, indent=2, ensure_ascii=False, sort_keys=True)


def exported(
    opened: Opened, form: str, language: str, about: Collection[str], with_measure: bool
) -> tuple[str, list[str]]:
    """The file's text, and what its maker must be told. Raises UnknownName."""
    dictionary = opened.dictionary
    if language not in dictionary.languages:
        raise UnknownName("language", language, dictionary.languages)
    for name in about:
        if dictionary.get(name) is None:
            raise UnknownName("entry", name, tuple(dictionary.entries))
    asked = list(pool(opened.bank.questions, dictionary, "practice"))
    asked += pool(opened.bank.questions, dictionary, "measure") if with_measure else ()
    chosen = [item for item in asked if not about or item.entry in about]
    export = formats()[form]
    laid_out = sheets(sorted(chosen, key=lambda item: item.entry), dictionary, language)
    words = load_words("lexicon.cli", "quiz", language)
    lacking = sum(item.kind in export.lacks for item in laid_out)
    warnings = [words["measure_given_away"]] if with_measure else []
    shape = plural(language, lacking, words["other_shape_one"], words["other_shape"])
    warnings += [shape.format(count=lacking)] if lacking else []
    text = export.render(laid_out)
    return text, [typeset(language, item) for item in warnings]


def _holdings(opened: Opened) -> Iterator[Holding]:
    """The stages in funnel order, then whatever else has questions."""
    stages = [stage.ref for stage in opened.dictionary.stages]
    for entry in dict.fromkeys((*stages, *sorted(_written(opened)))):
        yield holding(entry, opened.bank.questions, opened.dictionary)


def _written(opened: Opened) -> set[str]:
    return {item.entry for item in opened.bank.questions}


def _lacks(held: Holding, opened: Opened) -> Iterator[Shortfall]:
    """Only stages must have so many; of all else any number will do."""
    if isinstance(opened.dictionary.get(held.entry), Stage):
        yield from shortfalls(held)


def _missing(held: Holding, opened: Opened, words: Mapping[str, str]) -> Iterator[str]:
    for lack in _lacks(held, opened):
        facts = {"have": lack.have, "need": lack.need, "form": lack.form}
        yield words[f"lacks_{lack.what}"].format_map(facts)


def _form(words: Mapping[str, str], form: str) -> str:
    return words["form"].format(form=form) if form else words["no_form"]


def _kinds(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{kind} {count}" for kind, count in sorted(counts.items()))
