"""Generate picklists and code for CRMs and programs."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lexicon.cli.remembering import rendered_again, rendered_anew
from lexicon.cli.wiring import language_option, today_option

if TYPE_CHECKING:
    from lexicon.targets.rendered import Rendered
    from lexicon.targets.target import Files


@click.command(epilog="Example: lexicon generate python salesforce --check")
@click.argument("targets", nargs=-1, metavar="[TARGET]...")
@click.option("--check", is_flag=True, help="Write nothing; exit 1 and show what differs.")
@click.option("--anew", is_flag=True, help="Use nothing that was kept before, and forget it.")
@click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    help="Write below this folder instead, one folder a target.",
)
@click.option(
    "--path",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=Path(),
    show_default="here",
    help="The project, or its dictionary/.",
)
@today_option
@language_option
def COMMAND(  # noqa: N802  the one constant a module
    targets: tuple[str, ...],
    check: bool,
    anew: bool,
    output: Path | None,
    path: Path,
    today: date,
    lang: str,
) -> None:
    """Generate each TARGET, or all that the manifest configures.

    What was made of the very same files before is kept in your own cache folder and used again;
    --check and --anew work everything out.
    """
    if anew or check:
        root, rendered = rendered_anew(path, targets, today, lang, forgetting=anew)
    else:
        root, rendered = rendered_again(path, targets, today, lang)
    from lexicon.cli.putting import put_in_place, refuse_texts  # another core may render yet

    if output:
        refuse_texts(root, output)
    folders = _folders(output or root, rendered, bool(targets), output is not None)
    if not check:
        put_in_place(output or root, folders, lang)
        return
    sys.exit(1 if _tell_what_differs(output or root, folders, lang) else 0)


def _tell_what_differs(root: Path, folders: Mapping[str, Files], language: str) -> bool:
    from lexicon.cli.putting import told  # as above
    from lexicon.targets.difference import difference

    differing = difference(root, folders)
    click.echo("".join(told(item, language) for item in differing), nl=False)
    return bool(differing)


def _folders(root: Path, rendered: Rendered, some: bool, elsewhere: bool) -> Mapping[str, Files]:
    if elsewhere:
        return rendered.below(".")
    from lexicon.cli.putting import all_folders  # as above

    return rendered.folders if some else all_folders(root, rendered)
