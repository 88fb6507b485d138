"""Begin a workshop."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from lexicon.cli.answering import answers, database_option, new_id
from lexicon.cli.wiring import language_option, path_argument, say, today_option


@click.command(epilog='Example: lexicon workshop new --title "Our words"')
@path_argument
@click.option("--title", required=True, help="What it is called, on the page to sign too.")
@click.option("--term", "terms", multiple=True, metavar="ENTRY", help="A word to define.")
@click.option("--decision", "decisions", multiple=True, metavar="ENTRY", help="To be taken.")
@click.option("--scenarios", default=6, show_default=True, help="How many cases to judge.")
@database_option
@today_option
@language_option
def COMMAND(  # noqa: N802  the one constant a module
    path: Path,
    title: str,
    terms: tuple[str, ...],
    decisions: tuple[str, ...],
    scenarios: int,
    database: str | None,
    today: date,
    lang: str,
) -> None:
    """Begin a workshop about the dictionary at PATH, and say its code.

    Without --decision it is about those that are open; without --term about the stages they touch
    and those that both teams answer for.
    """
    from lexicon.briefs.workshop.acts import begin, go_on
    from lexicon.briefs.workshop.codes import code_from
    from lexicon.briefs.workshop.planning import Wish, plan_of
    from lexicon.cli.workshopping import said
    from lexicon.project.state import open_state

    state = open_state(path, today)
    plan = plan_of(state.root, state.dictionary, Wish(title, terms, decisions, scenarios))
    code = code_from(new_id())
    with answers(state.root, database) as store:
        go_on(store, begin(store, plan, new_id(), code), 0, "alone")
    click.echo(code)
    facts = {"terms": len(plan.terms), "decisions": len(plan.decisions)}
    say([said(lang, "begun", title=title, code=code, cases=len(plan.scenarios), **facts)])
