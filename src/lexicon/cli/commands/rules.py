"""List the rules of the check, or explain one: why, a bad example, a good one."""

from __future__ import annotations

import click

from lexicon.checks.run import all_rules
from lexicon.checks.words import Words
from lexicon.cli.checking import all_words
from lexicon.cli.wiring import language_option
from lexicon.errors import UnknownName
from lexicon.languages.phrase import typeset
from lexicon.languages.words import load_words


@click.command(epilog="Example: lexicon rules label_overlap")
@click.argument("name", required=False)
@click.option("--changes", is_flag=True, help="The rules by which changes are judged.")
@language_option
def COMMAND(name: str | None, changes: bool, lang: str) -> None:  # noqa: N802
    """List all rules with their severity, or explain the one called NAME.

    With --changes the rules of `lexicon diff`: each with the level of a change and whom it touches.
    """
    if changes:
        _tell_changes(name, lang)
        return
    words = all_words()
    known = words.names()
    if name is None:
        width = max(map(len, known))
        for rule in known:
            title = typeset(lang, words.of(rule, lang)["title"])
            click.echo(f"{rule:<{width}}  {_severity(rule):<7}  {title}")
    elif name in known:
        _explain(name, words, lang)
    else:
        raise UnknownName("rule", name, known)


def _tell_changes(name: str | None, language: str) -> None:
    from lexicon.history.compare import all_rules as rules_of_change
    from lexicon.history.tell import PACKAGE

    known = rules_of_change()
    if name is not None and name not in known:
        raise UnknownName("rule of change", name, tuple(known))
    headings = load_words("lexicon.printers.changes", "", language)
    width = max(map(len, known))
    for rule, judged in known.items() if name is None else [(name, known[name])]:
        words = load_words(PACKAGE, rule, language)
        touches = ", ".join(headings["touches"][it] for it in judged.touches)
        click.echo(f"{rule:<{width}}  {judged.level:<5}  {typeset(language, words['title'])}")
        if name is not None:
            click.echo(f"\n{typeset(language, words['why'].strip())}")
            click.echo(headings["touching"].format(whom=touches) if touches else "")


def _severity(rule: str) -> str:
    """Faults of shape are always errors; rules say it themselves."""
    known = all_rules()
    return known[rule].severity.value if rule in known else "error"


def _explain(name: str, words: Words, language: str) -> None:
    explained = words.of(name, language)
    headings = load_words("lexicon.cli", "rules", language)
    click.echo(f"{name} ({_severity(name)}): {typeset(language, explained['title'])}\n")
    click.echo(f"{typeset(language, explained['why'].strip())}\n")
    for key in ("bad", "good"):
        click.echo(headings[key])
        click.echo("".join(f"    {line}\n" for line in explained[key].splitlines()))
    click.echo(typeset(language, explained["hint"]))
