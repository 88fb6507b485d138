"""A project with a file of people, and the commands of `lexicon people` run in it."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result

from lexicon.cli.commands.people import COMMAND
from tests.project.projects import small_project

FILE = "email,name,team,role,language\na@x.example,=1+1,Sales,head,fr\nb@x.example,B,sales,,\n"


def project_with_file(folder: Path) -> Path:
    """A project with a file of two people beside it."""
    root = small_project(folder / "project")
    (root / "team.csv").write_text(FILE, "utf-8")
    return root


def run(project: Path, *words: str, lang: str = "en", **more: object) -> Result:
    """A command of `lexicon people` in the project, in this process."""
    name, *rest = words
    place = [str(project)] if name == "list" else ["--project", str(project)]
    if name == "keys":
        rest, place = [rest[0], *place, *rest[1:]], []
    command = [name, *rest, *place, "--lang", lang]
    return CliRunner().invoke(COMMAND, command, catch_exceptions=False, **more)  # type: ignore[arg-type]


def add(project: Path, *options: str) -> Result:
    return run(project, "add", str(project / "team.csv"), *options)
