"""End a workshop: write the proposals and the page to sign."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lexicon.cli.clock import moment
from lexicon.cli.wiring import say
from lexicon.cli.workshopping import Meant, Opened, opened, said, stop, workshop_options

if TYPE_CHECKING:
    from lexicon.history.signing import Signing


@click.command(epilog="Example: lexicon workshop close --team marketing --output signed.html")
@click.option("--team", required=True, help="The team of whoever closes it.")
@click.option("--reviewer", default="", metavar="ROLE", help="Whoever closes it, by role.")
@click.option("--by", multiple=True, metavar="ROLE", help="Who decided.  [default: the heads]")
@click.option("--output", type=click.Path(path_type=Path, dir_okay=False), help="The page's file.")
@workshop_options
def COMMAND(  # noqa: N802  the one constant a module
    meant: Meant,
    team: str,
    reviewer: str,
    by: tuple[str, ...],
    output: Path | None,
) -> None:
    """Write all that was chosen into the dictionary, as proposals; then the page to sign."""
    from lexicon.briefs.workshop.conclude import conclude
    from lexicon.cli.choosing import finding_lines
    from lexicon.project.decided import must_be_known

    with opened(meant) as found:
        must_be_known(found.state, (), team)
        here = found.room
        signing = _signing(found, meant.today, team, reviewer)
        seen = here.row.revision
        done = conclude(found.store, found.state.root, here.id, seen, by, signing)
        if done.settled.made.findings:
            stop([*finding_lines(done.settled.made, meant.lang), said(meant.lang, "not_closed")])
        if output:
            output.write_text(done.paper, encoding="utf-8")
        for proposal in done.settled.made.proposals:
            click.echo(f"{proposal.reference} {proposal.entry.version} ({proposal.level})")
        say([said(meant.lang, "closed", n=len(done.settled.made.proposals))])


def _signing(found: Opened, today: date, team: str, reviewer: str) -> Signing:
    """Whoever closes it, by role, today."""
    from lexicon.briefs.workshop.conclude import heads, origin
    from lexicon.briefs.workshop.minutes import role_called
    from lexicon.history.signing import Signing

    spoken = found.dictionary.languages[0]
    role = reviewer or role_called(heads(found.dictionary.manifest, [team])[0], spoken)
    now = moment().replace(year=today.year, month=today.month, day=today.day)
    words = origin(found.room, spoken, today.isoformat())
    return Signing(team, role, now.isoformat(timespec="seconds"), words)
