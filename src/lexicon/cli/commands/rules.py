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
@language_option
def COMMAND(name: str | None, lang: str) -> None:  # noqa: N802  the one constant a module
    """List all rules with their severity, or explain the one called NAME."""
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
