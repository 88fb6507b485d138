"""Freeze a release of all that is in force."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import click

from lexicon.cli.wiring import language_option, project_option, today_option


@click.command(epilog="Example: lexicon release 1.1.0")
@click.argument("version")
@project_option
@today_option
@language_option
def COMMAND(  # noqa: N802  the one constant a module
    version: str, project: Path, today: date, lang: str
) -> None:
    """Freeze release VERSION: every text in force, the story of what changed, in each language.

    Refuses, saying why, where something in force lacks its agreements, where the check finds
    errors, or where VERSION is too small for what changed. A release never changes afterwards.
    """
    from lexicon.cli.releasing import told
    from lexicon.cli.signing import refuse
    from lexicon.model.scalars import VERSION_PATTERN
    from lexicon.project.releasing import release
    from lexicon.project.state import open_state

    if not re.fullmatch(VERSION_PATTERN, version):
        raise click.BadParameter(
            f"{version!r} is not a version such as 1.1.0", param_hint="VERSION"
        )
    made = release(project, version, today)
    if made.findings:
        refuse(open_state(project, today).loaded, made.findings, lang)
    click.echo("".join(f"{line}\n" for line in told(made, lang)), nl=False)
