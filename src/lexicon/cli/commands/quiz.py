"""Questions about the definitions: how many there are, and as files for other programs."""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import click

from lexicon.cli.answering import VARIABLE, database_option
from lexicon.cli.wiring import language_option, path_argument, project_option, say, today_option
from lexicon.plugins import module_names
from lexicon.quiz import exports, imports
from lexicon.quiz.question import Form, Use


@click.group(epilog="Example: lexicon quiz list")
def COMMAND() -> None:  # noqa: N802  the one constant a module
    """Questions about the definitions: what there is, what is missing, for other programs."""


@COMMAND.command("list", epilog="Example: lexicon quiz list --lang fr")
@path_argument
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "json")),
    default="text",
    show_default=True,
    help="For people or programs.",
)
@language_option
def _list(path: Path, form: str, lang: str) -> None:
    """Say how many questions there are of each entry, for which use, of which kind; what lacks."""
    from lexicon.cli.quizzing import as_json, as_text, open_quiz

    opened = open_quiz(path)
    lines = as_json(opened) if form == "json" else as_text(opened, lang)
    click.echo("\n".join(lines))


@COMMAND.command("export", epilog="Example: lexicon quiz export moodle --output quiz.xml")
@click.argument("form", metavar="FORMAT", type=click.Choice(module_names(exports)))
@project_option
@click.option("--output", type=click.Path(path_type=Path, dir_okay=False), help="File to write.")
@click.option("--about", multiple=True, metavar="ENTRY", help="Only of this: stage/mql.")
@click.option("--with-measure", is_flag=True, help="Those that measure too: see the warning.")
@today_option
@language_option
def _export(
    form: str,
    project: Path,
    output: Path | None,
    about: tuple[str, ...],
    with_measure: bool,
    today: date,
    lang: str,
) -> None:
    """Write the questions in FORMAT: moodle, gift, anki or csv.

    Only questions for practice, unless --with-measure: whoever gets the file has the answers.
    """
    from lexicon.cli.quizzing import exported, open_quiz

    made, warnings = exported(open_quiz(project, today), form, lang, about, with_measure)
    say(warnings)
    if output is None:
        sys.stdout.buffer.write(made.encode("utf-8"))
    else:
        output.write_bytes(made.encode("utf-8"))


@COMMAND.command(
    "import",
    epilog="Example: lexicon quiz import gift en=quiz.gift fr=quiz-fr.gift --about stage/mql",
)
@click.argument("form", metavar="FORMAT", type=click.Choice(module_names(imports)))
@click.argument("files", metavar="[LANG=]FILE...", nargs=-1, required=True)
@project_option
@click.option("--about", default="", metavar="ENTRY", help="What they ask about: stage/mql.")
@click.option(
    "--use",
    type=click.Choice(("practice", "measure")),
    default="practice",
    show_default=True,
    help="What for, where the file does not say.",
)
@click.option(
    "--form", "rotation", type=click.Choice(("a", "b")), help="Of questions that measure."
)
@click.option("--into", metavar="NAME", help="The new bank: quizzes/NAME.yaml.  [default: FILE's]")
@language_option
def _import(
    form: str,
    files: tuple[str, ...],
    project: Path,
    about: str,
    use: Use,
    rotation: Form | None,
    into: str | None,
    lang: str,
) -> None:
    """Take over questions from FILE: gift or csv, one file a language.

    Writes a new bank and never over one that is there. What has no equivalent here is told with its
    line, and left out (exit code 1); a file with a broken question is not taken at all.
    """
    from lexicon.cli.quiz_importing import Order, import_questions

    order = Order(form, files, project, about, use, rotation, into, lang)
    sys.exit(1 if import_questions(order) else 0)


@COMMAND.command("take", epilog="Example: lexicon quiz take --team sales --entries stage/mql")
@path_argument
@click.option("--team", default="", metavar="TEAM", help="The team you belong to.")
@click.option("--person", default="", metavar="NAME", help="A pseudonym, if several share a store.")
@click.option("--entries", multiple=True, metavar="ENTRY", help="Only about this: stage/mql.")
@click.option("--wave", default="", metavar="WAVE", help="Answer a wave instead of practising.")
@click.option(
    "--count",
    type=click.IntRange(1, 100),
    default=10,
    show_default=True,
    help="How many questions to practise.",
)
@database_option
@language_option
def _take(path: Path, entries: tuple[str, ...], lang: str, **wanted: Any) -> None:
    """Practise the words of the dictionary at PATH, one question after another.

    What is due comes first, then what you were never asked, then what you know least. Each answer
    is kept at once: Ctrl-C loses nothing, and the next start goes on where you left. Nobody but you
    sees what you answered; teams see how many of them know a word.
    """
    from lexicon.cli.taking import Wanted, take

    named = tuple(name for part in entries for name in part.split(",") if name)
    again = _again(str(path), wanted)
    take(Wanted(path=path, entries=named, language=lang, command=again, **wanted))


def _again(path: str, wanted: Mapping[str, Any]) -> str:
    """The command that goes on where this one stops; an address may hold a password."""
    words = ["lexicon", "quiz", "take", *([] if path == "." else [path])]
    for name in ("person", "wave", "database"):
        given = wanted[name] or ""
        if given and given != os.environ.get(VARIABLE):
            is_secret = name == "database" and "@" in given
            words += [f"--{name}", "URL" if is_secret else given]
    return shlex.join(words)
