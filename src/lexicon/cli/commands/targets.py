"""List what can be generated, or explain one target with its options."""

from __future__ import annotations

import click

from lexicon.cli.wiring import language_option
from lexicon.languages.phrase import typeset
from lexicon.languages.words import load_words
from lexicon.model.schema import described
from lexicon.targets.found import target_names
from lexicon.targets.generate import load_target


@click.command(epilog="Example: lexicon targets salesforce")
@click.argument("name", required=False)
@language_option
def COMMAND(name: str | None, lang: str) -> None:  # noqa: N802  the one constant a module
    """List all targets, or explain the one called NAME."""
    if name is None:
        width = max(map(len, target_names()))
        for known in target_names():
            click.echo(f"{known:<{width}}  {_about(known, lang, 'title')}")
        return
    target = load_target(name)
    for part in ("title", "summary", "use"):
        click.echo(_about(name, lang, part) + "\n")
    for option, text in described(target.options).items():
        click.echo(f"  {option}: {text}")


def _about(name: str, language: str, part: str) -> str:
    words = load_words(f"lexicon.targets.{name}", "about", language)
    return typeset(language, str(words[part]).strip())
