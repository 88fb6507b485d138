"""Take a word out of use, with the reason and what to say instead."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from lexicon.cli.refused import misused
from lexicon.cli.wiring import Day, language_option, project_option, today_option


@click.command(
    epilog='Example: lexicon deprecate suspect --reason en="A guess is no stage." '
    '--reason fr="Une supposition n\'est pas une étape." --instead contact --sunset 2027-12-31'
)
@click.argument("entry")
@click.option(
    "--reason",
    "reasons",
    multiple=True,
    required=True,
    metavar="LANG=TEXT",
    help="Why, in each language of the dictionary; may be repeated.",
)
@click.option("--instead", multiple=True, metavar="ENTRY", help="What to use instead.")
@click.option("--sunset", type=Day(), help="The day from which it may be retired.")
@project_option
@today_option
@language_option
def COMMAND(  # noqa: N802  the one constant a module
    entry: str,
    reasons: tuple[str, ...],
    instead: tuple[str, ...],
    sunset: date | None,
    project: Path,
    today: date,
    lang: str,
) -> None:
    """Mark ENTRY as no longer to be used. It stays, and looks it, everywhere.

    The change is a proposal: the teams agree to it as to any other.
    """
    from lexicon.languages.phrase import typeset
    from lexicon.languages.words import load_words
    from lexicon.project.deprecating import Farewell, deprecate
    from lexicon.project.entries import entry_called
    from lexicon.project.state import open_state

    dictionary = open_state(project, today).dictionary
    name = entry_called(dictionary, entry)
    farewell = Farewell(
        _by_language(reasons, dictionary.languages),
        tuple(entry_called(dictionary, other) for other in instead),
        sunset.isoformat() if sunset else None,
    )
    made = deprecate(project, name, farewell, today)
    words = load_words("lexicon.cli", "deprecate", lang)
    message = words["done" if made.is_new else "already"]
    click.echo(typeset(lang, message).format(entry=name, path=made.path))


def _by_language(reasons: tuple[str, ...], languages: tuple[str, ...]) -> dict[str, str]:
    given = dict(reason.partition("=")[::2] for reason in reasons)
    unknown = [code for code in given if code not in languages]
    missing = [code for code in languages if not given.get(code, "").strip()]
    if unknown or missing:
        wanted = " ".join(f'--reason {code}="…"' for code in languages)
        raise misused("reasons", wanted=wanted)
    return {code: given[code] for code in languages}
