"""Say how far a workshop is."""

from __future__ import annotations

import click

from lexicon.cli.workshopping import Meant, opened, said, workshop_options


@click.command(epilog="Example: lexicon workshop status")
@workshop_options
def COMMAND(  # noqa: N802  the one constant a module
    meant: Meant,
) -> None:
    """Say how far a workshop is: who has finished, what is settled, what is not."""
    from lexicon.briefs.workshop.minutes import team_called
    from lexicon.briefs.workshop.topics import ask

    with opened(meant) as found:
        here, dictionary = found.room, found.dictionary
        phase = said(meant.lang, f"phase_{here.phase}")
        click.echo(
            said(meant.lang, "status", title=here.plan.title, code=here.row.code, phase=phase)
        )
        for team, (done, people) in here.given.finished(here.plan.topics).items():
            called = team_called(team, dictionary.manifest, meant.lang)
            click.echo(said(meant.lang, "finished", team=called, done=done, people=people))
        for topic in here.plan.topics:
            settled = here.about(topic.about)
            if topic.kind != "scenario":
                asked = ask(topic, here.plan, dictionary, meant.lang)
                kind = settled.kind if settled else "nothing"
                value = asked.label(settled.value) if settled else ""
                facts = {"question": asked.question, "value": value}
                click.echo(said(meant.lang, f"settled_{kind}", **facts))
