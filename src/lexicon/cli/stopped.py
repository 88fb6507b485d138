"""Why a command stopped, in the language that it was asked to speak."""

from __future__ import annotations

from lexicon.errors import LexiconError, ProjectNotFound, UnknownName
from lexicon.languages.phrase import typeset
from lexicon.languages.printable import printable
from lexicon.languages.words import load_words


def why(error: LexiconError, language: str) -> str:
    """One or more lines for a terminal."""
    if isinstance(error, ProjectNotFound):
        file = error.path / "dictionary" / "lexicon.yaml"
        return _said(language, "project", path=error.path, file=file)
    if isinstance(error, UnknownName):
        return _unknown(error, language)
    return error.said(language)


def _unknown(error: UnknownName, language: str) -> str:
    words = load_words("lexicon.cli", "stopped", language)["what"]
    sentence = "unknown_more" if error.unshown else "unknown" if error.shown else "unknown_none"
    return _said(
        language,
        sentence,
        what=words.get(error.what, error.what),
        name=error.name,
        there=", ".join(error.shown),
        n=error.unshown,
    )


def _said(language: str, key: str, **facts: object) -> str:
    words = load_words("lexicon.cli", "stopped", language)
    told = {name: printable(str(fact)) for name, fact in facts.items()}
    return typeset(language, words[key]).format(**told)
