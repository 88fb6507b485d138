"""What keeps a command from its work, and options that cannot be, in the language it speaks."""

from __future__ import annotations

import click

from lexicon.cli.scanned import SPOKEN
from lexicon.languages.refusal import Refusal
from lexicon.model.released import TextLost


class Refused(Refusal):
    """A sentence of `refused.<language>.yml`."""

    package, words = "lexicon.cli", "refused"


def misused(sentence: str, **facts: object) -> click.UsageError:
    """The same of what was written on the command line: whoever sees it learns of `--help` too."""
    return click.UsageError(Refused(sentence, **facts).said(spoken()))


def text_lost(lost: TextLost) -> Refused:
    """When definitions changed cannot be told, for want of a text of a release."""
    return Refused("text_lost", version=lost.version, entries=", ".join(lost.references))


def spoken() -> str:
    """The language that the command at work was asked to speak."""
    context = click.get_current_context(silent=True)
    return str(context.meta.get(SPOKEN, "en")) if context else "en"
