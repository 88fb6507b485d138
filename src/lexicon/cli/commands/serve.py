"""Serve the site, the quiz and the proposals in the browser, to all on the list or to one."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from lexicon.cli.answering import database_option
from lexicon.cli.clock import moment
from lexicon.cli.refused import misused
from lexicon.cli.signing import speaker, team_options
from lexicon.cli.wiring import (
    language_option,
    mapping_option,
    path_argument,
    say,
)

if TYPE_CHECKING:
    from lexicon.cli.entrance import Entrance


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
@mapping_option("Which columns of the records keep which fields.")
@click.option(
    "--oidc", default="", metavar="ISSUER", help="Let people sign in by their accounts there."
)
@click.option(
    "--oidc-client", default="", metavar="ID", help="Its id of us; the secret: LEXICON_OIDC_SECRET."
)
@click.option(
    "--log", "is_logged", is_flag=True, help="Say each request: no address, nobody's name."
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

    if name is None and (team is not None or sponsor):
        raise misused("nobody_served")
    speaks_for = "" if name is None else speaker(team, sponsor)
    entrance = _entrance(place)
    if place.pop("is_logged"):
        _log()
    records = place.pop("data"), place.pop("mapping")
    if records[1] is not None and records[0] is None:
        raise misused("mapping_alone")
    wish = Wish(path, name, speaks_for, entrance=entrance, records=records, **place)
    serve_application(wish, moment, lambda key, **facts: say([_said(lang, key, **facts)]))


def _log() -> None:
    """Requests go to standard error, as warnings do."""
    import logging

    logging.basicConfig(format="%(asctime)s %(message)s")
    logging.getLogger("lexicon.access").setLevel(logging.INFO)


def _entrance(place: dict[str, Any]) -> Entrance:
    """How people come in, taken out of all that was asked for."""
    from lexicon.cli.entrance import Entrance

    return Entrance(
        place.pop("host"),
        place.pop("url").rstrip("/"),
        place.pop("proxy_header"),
        place.pop("trusted_proxy"),
        place.pop("oidc"),
        place.pop("oidc_client"),
        os.environ.get("LEXICON_OIDC_SECRET", ""),
    )


def _said(language: str, key: str, **facts: object) -> str:
    from lexicon.languages.phrase import typeset
    from lexicon.languages.words import load_words

    return typeset(language, load_words("lexicon.cli", "serve", language)[key]).format(**facts)
