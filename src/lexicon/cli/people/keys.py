"""The keys that links and sessions are signed with."""

from __future__ import annotations

from pathlib import Path

import click

from lexicon.cli.wiring import language_option, project_option


@click.group(epilog="Example: lexicon people keys rotate")
def COMMAND() -> None:  # noqa: N802  the one constant a module
    """The keys that links and sessions are signed with: make one, make a new one."""


@COMMAND.command("rotate", epilog="Example: lexicon people keys rotate --forget")
@click.option(
    "--keep",
    type=click.IntRange(0, 9),
    default=1,
    show_default=True,
    help="Older keys that are still believed.",
)
@click.option("--forget", is_flag=True, help="Believe none: all links and sessions are over.")
@project_option
@language_option
def _rotate(keep: int, forget: bool, project: Path, lang: str) -> None:
    """Sign with a new key from now on; what older ones signed is still good, unless --forget.

    The file `.lexicon/keys` is for its owner only, and git ignores it. In LEXICON_SECRET, which
    several processes can share, stand keys set apart by commas, the newest first.
    """
    from lexicon.cli.keyring import rotate
    from lexicon.cli.listing import said

    file, older = rotate(project, 0 if forget else keep)
    if older:
        click.echo(said(lang, "rotated", n=older, file=file))
    else:
        click.echo(said(lang, "forgotten", file=file))
