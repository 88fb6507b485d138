"""Say no to a changed definition: the text in force comes back."""

from __future__ import annotations

from pathlib import Path

import click

from lexicon.cli.clock import moment
from lexicon.cli.refused import misused
from lexicon.cli.signing import refuse, reviewer_option, speaker, team_options
from lexicon.cli.wiring import language_option, project_option


@click.command(
    epilog="Example: lexicon reject stage/mql --team sales "
    '--reviewer "head of sales" --reason "30 points is too late for us"',
)
@click.argument("entry")
@team_options
@reviewer_option
@click.option("--reason", required=True, metavar="TEXT", help="Why, for whoever proposed it.")
@project_option
@language_option
def COMMAND(  # noqa: N802  the one constant a module
    entry: str,
    team: str | None,
    sponsor: bool,
    reviewer: str,
    reason: str,
    project: Path,
    lang: str,
) -> None:
    """Reject what ENTRY proposes. Its file says again what is in force, to the last byte.

    The rejected text is kept with the reason. A word never agreed to becomes a draft again.
    """
    from lexicon.cli.deciding import told_of_no
    from lexicon.history.signing import Signing
    from lexicon.project.deciding import reject_proposal
    from lexicon.project.entries import entry_called
    from lexicon.project.state import open_state

    if not reason.strip():
        raise misused("no_reason")
    now, who = moment(), speaker(team, sponsor)
    state = open_state(project, now.date())
    signing = Signing(who, reviewer, now.isoformat(), reason)
    name = entry_called(state.dictionary, entry)
    decided = reject_proposal(project, name, signing, now)
    if decided.findings:
        refuse(decided.state.loaded, decided.findings, lang)
    click.echo(told_of_no(decided, name, lang))
