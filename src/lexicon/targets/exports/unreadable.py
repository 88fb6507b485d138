"""What stops the reading of an export, said in whichever language it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from lexicon.errors import LexiconError
from lexicon.languages.excerpt import excerpt
from lexicon.languages.phrase import form, typeset
from lexicon.languages.printable import printable
from lexicon.languages.words import load_words

T = TypeVar("T")
R = TypeVar("R")
_SHOWN = 20
_WORDS = "refusals"


@dataclass(frozen=True, slots=True)
class Why:
    """A sentence of `refusals.<language>.yml`, and what fills its blanks: texts, other sentences.

    That of one CRM alone stands beside its readers and is called after it: `odoo.no_id`.
    """

    sentence: str
    facts: Mapping[str, object]

    def said(self, language: str) -> str:
        """The sentence in a human language, in one line."""
        crm, _, key = self.sentence.rpartition(".")
        package = f"lexicon.targets.{crm}.exports" if crm else "lexicon.targets.exports"
        facts = {name: _told(fact, language) for name, fact in self.facts.items()}
        said = form(language, load_words(package, _WORDS, language)[key], facts.get("n"))
        return typeset(language, said).format_map(facts)


def _told(fact: object, language: str) -> str:
    if isinstance(fact, tuple):
        return "".join(_told(part, language) for part in fact)
    return fact.said(language) if isinstance(fact, Why) else excerpt(str(fact))


@dataclass(frozen=True, slots=True)
class Noted:
    """What a reader understood and somebody should know: where, and what."""

    path: str
    line: int
    why: Why

    def said(self, language: str) -> str:
        """One line for a terminal."""
        return f"{printable(self.path)}:{self.line}: {self.why.said(language)}"


class ExportUnreadable(LexiconError):
    """An export cannot be read, or is of no format that lexicon knows: where, and why."""

    def __init__(self, path: str, line: int, sentence: str, **facts: object) -> None:
        super().__init__(path, line, sentence)
        self.path, self.line = path, line
        self.told = Noted(path, line, Why(sentence, facts))

    def __str__(self) -> str:
        """In English; only where somebody asks, for many a fault only says that a file is none."""
        return self.said("en")

    def said(self, language: str) -> str:
        return self.told.said(language)


class ExportsUnreadable(LexiconError):
    """Several files, or several lines of one, cannot be read: a line for each of the first.

    What is wrong in the same way at the same place, as where a file has but one line, is said once.
    """

    def __init__(self, faults: Sequence[ExportUnreadable]) -> None:
        super().__init__(*faults)
        self.faults = tuple(faults)

    def __str__(self) -> str:
        return self.said("en")

    def said(self, language: str) -> str:
        apart = list({repr(fault.told): fault for fault in self.faults}.values())
        told = [fault.said(language) for fault in apart[:_SHOWN]]
        rest = len(apart) - _SHOWN
        more = [Why("more", {"n": rest}).said(language)] if rest > 0 else []
        return "\n".join([*told, *more])


def every(read: Callable[[T], R], items: Iterable[T]) -> tuple[R, ...]:
    """What is read of each item. Raises what stands in the way of all of them, at once."""
    made, faults = [], list[ExportUnreadable]()
    for item in items:
        try:
            made.append(read(item))
        except ExportUnreadable as fault:
            faults.append(fault)
        except ExportsUnreadable as several:
            faults += several.faults
    refuse(faults)
    return tuple(made)


def refuse(faults: Sequence[ExportUnreadable]) -> None:
    """Raise what stands in the way, all at once; nothing where nothing does."""
    if len(faults) > 1:
        raise ExportsUnreadable(faults)
    for fault in faults:
        raise fault
