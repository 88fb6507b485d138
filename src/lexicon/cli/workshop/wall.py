"""Show what everybody wrote, side by side."""

from __future__ import annotations

import click

from lexicon.cli.workshopping import Meant, opened, said, stop, workshop_options


@click.command(epilog="Example: lexicon workshop wall --open --lang fr")
@click.option("--open", "opens", is_flag=True, help="Open the wall: nobody answers alone any more.")
@click.option("--answers", is_flag=True, help="Only the cases, as CSV: the agreement of the day.")
@workshop_options
def COMMAND(  # noqa: N802  the one constant a module
    meant: Meant,
    opens: bool,
    answers: bool,
) -> None:
    """Show the wall: texts by team with the words that all share, decisions, cases that divide.

    Before it is opened nobody sees what others wrote.
    """
    from lexicon.briefs.workshop.acts import go_on
    from lexicon.briefs.workshop.conclude import baseline
    from lexicon.briefs.workshop.phases import may
    from lexicon.briefs.workshop.room import room
    from lexicon.briefs.workshop.told import wall_told

    with opened(meant) as found:
        here = found.room
        if opens and not may("read_wall", here.phase):
            go_on(found.store, here.id, here.row.revision, "wall")
            here = room(found.store, here.id)
        if not may("read_wall", here.phase):
            stop([said(meant.lang, "not_open")])
        if answers:
            click.echo(baseline(here), nl=False)
            return
        for line in wall_told(here, found.dictionary, meant.lang):
            click.echo(line)
