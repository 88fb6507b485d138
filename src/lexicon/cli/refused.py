"""What keeps a command from its work, and options that cannot be, in the language it speaks."""

from __future__ import annotations

import click

from lexicon.cli.scanned import SPOKEN
from lexicon.errors import LexiconError
from lexicon.languages.phrase import typeset
from lexicon.languages.printable import printable
from lexicon.languages.words import load_words
from lexicon.model.released import TextLost


class Refused(LexiconError):
    """One reason: a sentence of `refused.<language>.yml`, and what fills its blanks."""

    def __init__(self, sentence: str, **facts: object) -> None:
        self.sentence, self.facts = sentence, facts
        super().__init__(self.said("en"))

    def said(self, language: str) -> str:
        return _told(self.sentence, language, self.facts)


def misused(sentence: str, **facts: object) -> click.UsageError:
    """The same of what was written on the command line: whoever sees it learns of `--help` too."""
    return click.UsageError(_told(sentence, spoken(), facts))


def text_lost(lost: TextLost) -> Refused:
    """When definitions changed cannot be told, for want of a text of a release."""
    return Refused("text_lost", version=lost.version, entries=", ".join(lost.references))


def spoken() -> str:
    """The language that the command at work was asked to speak."""
    context = click.get_current_context(silent=True)
    return str(context.meta.get(SPOKEN, "en")) if context else "en"


def _told(sentence: str, language: str, facts: dict[str, object]) -> str:
    words = load_words("lexicon.cli", "refused", language)
    told = {name: printable(str(fact)) for name, fact in facts.items()}
    return typeset(language, str(words[sentence])).format_map(told)
