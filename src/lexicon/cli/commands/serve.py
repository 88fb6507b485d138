"""Show proposals in the browser, where reviewers read, decide and propose."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from lexicon.cli.signing import moment, speaker, team_options
from lexicon.cli.wiring import language_option, path_argument, say


@click.command(epilog='Example: lexicon serve --as "head of sales" --team sales')
@path_argument
@click.option("--as", "name", required=True, metavar="NAME", help="Who decides: a name or a role.")
@team_options
@click.option("--port", default=8000, show_default=True, help="0 takes a free one.")
@click.option("--host", default="127.0.0.1", show_default=True, help="This machine, and no other.")
@click.option(
    "--site",
    type=click.Path(path_type=Path, file_okay=False),
    help="The built site, shown at /.  [default: site, below PATH, if it is there]",
)
@click.option(
    "--commit", "commits", is_flag=True, help="Commit each decision and proposal; never push."
)
@language_option
def COMMAND(  # noqa: N802  the one constant a module
    path: Path, name: str, team: str | None, sponsor: bool, lang: str, **place: Any
) -> None:
    """Serve the dictionary at PATH to one named person on this machine, until Ctrl-C.

    The built site is at /, what is proposed at /app/proposals. Decisions are written to the same
    files as those of the terminal.
    """
    from lexicon.cli.application import Wish, serve_application

    wish = Wish(path, name, speaker(team, sponsor), **place)
    serve_application(wish, moment, lambda key, **facts: say([_said(lang, key, **facts)]))


def _said(language: str, key: str, **facts: object) -> str:
    from lexicon.languages.phrase import typeset
    from lexicon.languages.words import load_words

    return typeset(language, load_words("lexicon.cli", "serve", language)[key]).format(**facts)
