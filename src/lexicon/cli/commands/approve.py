"""Agree, for a team, to what a changed definition says now."""

from __future__ import annotations

from pathlib import Path

import click

from lexicon.cli.clock import moment
from lexicon.cli.refused import misused
from lexicon.cli.signing import reviewer_option, speaker, team_options
from lexicon.cli.wiring import language_option, project_option


@click.command(
    epilog='Example: lexicon approve stage/mql --team sales --reviewer "head of sales"',
)
@click.argument("entries", nargs=-1, metavar="[ENTRY]...")
@click.option("--all", "everything", is_flag=True, help="All that waits for this team.")
@team_options
@reviewer_option
@click.option("--note", default="", metavar="TEXT", help="What the others should know of it.")
@project_option
@language_option
def COMMAND(  # noqa: N802  the one constant a module
    entries: tuple[str, ...],
    everything: bool,
    team: str | None,
    sponsor: bool,
    reviewer: str,
    note: str,
    project: Path,
    lang: str,
) -> None:
    """Agree to each ENTRY (`stage/mql`, or `mql`) exactly as its file stands now.

    Once all teams asked have agreed, the text is in force. Any later edit voids the agreement.
    """
    from lexicon.cli.deciding import finish
    from lexicon.history.signing import Signing
    from lexicon.project.deciding import approve_proposals
    from lexicon.project.entries import entry_called
    from lexicon.project.state import open_state

    if not entries and not everything:
        raise misused("no_entries")
    now, who = moment(), speaker(team, sponsor)
    state = open_state(project, now.date())
    waiting = state.standing.waiting.values() if everything else ()
    names = [entry_called(state.dictionary, name) for name in entries]
    names += [item.reference for item in waiting if who in item.missing]
    signing = Signing(who, reviewer, now.isoformat(), note)
    decided = approve_proposals(project, tuple(dict.fromkeys(names)), signing, now)
    finish(decided, who, lang)
