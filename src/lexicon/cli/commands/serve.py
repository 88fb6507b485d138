"""Serve the site, the quiz and the proposals in the browser, to all on the list or to one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from lexicon.cli.answering import database_option
from lexicon.cli.signing import moment, speaker, team_options
from lexicon.cli.wiring import language_option, path_argument, say


@click.command(epilog='Example: lexicon serve --as "head of sales" --team sales')
@path_argument
@click.option("--as", "name", metavar="NAME", help="Serve one person, who signs in as nobody else.")
@team_options
@click.option("--port", default=8000, show_default=True, help="0 takes a free one.")
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen at.")
@click.option("--url", default="", metavar="URL", help="Where people reach it: https://…")
@database_option
@click.option(
    "--site",
    type=click.Path(path_type=Path, file_okay=False),
    help="The built site, shown at /.  [default: site, below PATH, if it is there]",
)
@click.option(
    "--commit", "commits", is_flag=True, help="Commit each decision and proposal; never push."
)
@click.option("--proxy-header", default="", metavar="NAME", help="In which a proxy says who asks.")
@click.option(
    "--trusted-proxy", multiple=True, metavar="ADDRESS", help="The only proxy that is believed."
)
@click.option("--data", help="Records, as for `lexicon audit`: say whom a proposal would move.")
@click.option(
    "--mapping",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Which columns of the records keep which fields.",
)
@language_option
def COMMAND(  # noqa: N802  the one constant a module
    path: Path, name: str | None, team: str | None, sponsor: bool, lang: str, **place: Any
) -> None:
    """Serve the dictionary at PATH until Ctrl-C: the built site at /, the application at /app/.

    People on the list (lexicon people add) sign in by personal links, by a proxy that has signed
    them in, or by the firm's own accounts. With --as one person on this machine is served, without
    signing in. Off this machine it needs a key (lexicon people keys rotate) and an https --url.
    """
    from lexicon.cli.application import Wish, serve_application
    from lexicon.cli.entrance import Entrance

    if name is None and (team is not None or sponsor):
        raise click.UsageError("--team and --sponsor go with --as NAME.")
    speaks_for = "" if name is None else speaker(team, sponsor)
    proxies = place.pop("proxy_header"), place.pop("trusted_proxy")
    entrance = Entrance(place.pop("host"), place.pop("url").rstrip("/"), *proxies)
    records = place.pop("data"), place.pop("mapping")
    wish = Wish(path, name, speaks_for, entrance=entrance, records=records, **place)
    serve_application(wish, moment, lambda key, **facts: say([_said(lang, key, **facts)]))


def _said(language: str, key: str, **facts: object) -> str:
    from lexicon.languages.phrase import typeset
    from lexicon.languages.words import load_words

    return typeset(language, load_words("lexicon.cli", "serve", language)[key]).format(**facts)
