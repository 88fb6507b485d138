"""What people call a clause of an agreement: none has a name, and nobody knows its id."""

from __future__ import annotations

from lexicon.languages.phrase import opening
from lexicon.languages.printable import printable
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.agreement import Agreement


def clause_called(promise: str, dictionary: Dictionary, language: str) -> str:
    """The first words of a promise (`score_hand_over/yes_or_no`), else the id of its clause."""
    name, _, clause = promise.partition("/")
    entry = dictionary.get(f"agreement/{name}")
    clauses = entry.clauses if isinstance(entry, Agreement) else ()
    texts = next((one.promise for one in clauses if one.id == clause), {})
    text = texts.get(language) or next(iter(texts.values()), "")
    return printable(opening(language, text)) if text.strip() else clause
