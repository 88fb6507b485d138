"""`lexicon people` as whoever runs the application uses it."""

from __future__ import annotations

import csv
import json
import stat
from datetime import UTC, datetime, timedelta
from io import StringIO
from pathlib import Path

import pytest
from click.testing import CliRunner

from lexicon.adoption.people.tokens import Forged, seal, unseal
from lexicon.cli import people
from lexicon.cli.commands.people import COMMAND
from lexicon.cli.keyring import VARIABLE, LiveKeys, NoKeys
from lexicon.cli.listing import NobodyCalled
from lexicon.plugins import module_names
from tests.cli.listing_people import FILE, add, project_with_file, run
from tests.cli.running import lexicon


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return project_with_file(tmp_path)


@pytest.mark.parametrize("name", module_names(people))
def test_every_command_has_help_with_an_example(name: str) -> None:
    ran = CliRunner().invoke(COMMAND, [name, "--help"])
    assert ran.exit_code == 0
    assert "Example: lexicon people" in ran.output


def test_people_are_added_once_however_often_the_file_is(project: Path) -> None:
    first, again = add(project), add(project)
    assert first.stdout.splitlines()[-1] == "Added: 2. Changed: 0. As before: 0."
    assert again.stdout == "Added: 0. Changed: 0. As before: 2.\n"


def test_a_dry_run_writes_nothing_and_says_the_same(project: Path) -> None:
    wish = add(project, "--dry-run")
    assert wish.stdout.splitlines()[:2] == add(project).stdout.splitlines()[:2]
    assert "Nothing was written" in wish.stdout


def test_every_fault_is_told_with_its_line_and_nobody_is_added(project: Path) -> None:
    (project / "team.csv").write_text(FILE + "c,,sails,boss,\n", "utf-8")
    ran = add(project)
    assert (ran.exit_code, ran.stdout) == (1, "")
    assert [line.partition("team.csv:")[2][:2] for line in ran.stderr.splitlines()] == [
        "4:", "4:", "4:", "4:", "",
    ]  # fmt: skip
    assert "4 faults; nobody was added." in ran.stderr
    assert "Nobody is on the list yet" in run(project, "list").stderr


def test_one_address_in_two_ways_of_writing_its_accent_is_one_person(project: Path) -> None:
    lines = "Zo\u00e9@x.example,A,sales,,\nzoe\u0301@x.example,B,sales,,\n"
    (project / "team.csv").write_text(FILE + lines, "utf-8")
    ran = add(project)
    assert ran.exit_code == 1
    assert "team.csv:5: " in ran.stderr
    assert "line 4" in ran.stderr


def test_all_names_that_are_on_no_list_are_told_at_once(project: Path) -> None:
    add(project)
    with pytest.raises(NobodyCalled, match=r"'c@x\.example', 'd@x\.example'"):
        run(project, "revoke", "c@x.example", "a@x.example", "d@x.example")


def test_the_list_is_for_people_spreadsheets_and_programs(project: Path) -> None:
    add(project)
    assert "a@x.example  =1+1  sales  head    fr  p-" in run(project, "list").stdout
    table = run(project, "list", "--format", "csv").stdout
    assert "a@x.example,'=1+1,sales,head,fr,p-" in table
    rows = json.loads(run(project, "list", "--format", "json").stdout)
    assert [(row["email"], row["roles"]) for row in rows] == [
        ("a@x.example", ["head"]), ("b@x.example", ["member"]),
    ]  # fmt: skip
    (project / "team.csv").write_text(table.replace("'=1+1", "=1+1"), "utf-8")
    assert add(project).stdout.splitlines()[-1] == "Added: 0. Changed: 0. As before: 2."


def test_links_are_a_table_that_runs_nothing_and_go_to_their_owners(project: Path) -> None:
    add(project)
    ran = run(project, "links", "--url", "https://words.example.com/")
    rows = list(csv.DictReader(StringIO(ran.stdout)))
    assert [(row["email"], row["name"]) for row in rows] == [
        ("a@x.example", "'=1+1"), ("b@x.example", "B"),
    ]  # fmt: skip
    assert all(row["link"].startswith("https://words.example.com/app/link/") for row in rows)
    assert "A key to sign links with was made" in ran.stderr
    assert "Whoever has a link signs in as its owner" in ran.stderr


def test_links_are_written_where_only_their_maker_reads_them(project: Path) -> None:
    add(project)
    file = project / "links.csv"
    ran = run(project, "links", "b@x.example", "--output", str(file))
    assert (ran.stdout, stat.S_IMODE(file.stat().st_mode)) == ("", 0o600)
    assert len(file.read_text("utf-8").splitlines()) == 2


def test_keys_are_for_their_owner_alone_and_git_never_sees_them(project: Path) -> None:
    assert "A new key signs from now on" in run(project, "keys", "rotate").stdout
    file = project / ".lexicon" / "keys"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert (project / ".lexicon" / ".gitignore").read_text("utf-8") == "*\n"
    assert "1 older key is still believed" in run(project, "keys", "rotate").stdout
    assert "are over" in run(project, "keys", "rotate", "--forget").stdout
    assert len(file.read_text("utf-8").splitlines()) == 2


def test_whoever_is_serving_believes_a_new_key_at_once_and_a_forgotten_one_no_more(
    project: Path,
) -> None:
    run(project, "keys", "rotate")
    live, now = LiveKeys(project), datetime(2026, 11, 23, tzinfo=UTC)
    token = seal(live, "link", {"person": "p"}, now)
    run(project, "keys", "rotate")
    assert unseal(live, "link", token, now, timedelta(days=1))["person"] == "p"
    run(project, "keys", "rotate", "--forget")
    with pytest.raises(Forged):
        unseal(live, "link", token, now, timedelta(days=1))
    (project / ".lexicon" / "keys").unlink()
    with pytest.raises(NoKeys):
        seal(live, "link", {}, now)


def test_keys_that_others_may_read_are_refused(project: Path) -> None:
    add(project)
    run(project, "keys", "rotate")
    (project / ".lexicon" / "keys").chmod(0o644)
    ran = lexicon("people", "links", "--project", project)
    assert ran.code == 2
    assert "chmod 600" in ran.err
    assert ran.err.count("\n") == 1


def test_a_secret_may_be_a_variable_but_never_a_weak_one(project: Path) -> None:
    add(project)
    strong = run(project, "links", env={VARIABLE: "abcdefghijklmnopqrstuvwxyz0123456789"})
    assert strong.exit_code == 0
    assert not (project / ".lexicon" / "keys").exists()
    weak = lexicon("people", "links", "--project", project, LEXICON_SECRET="changeme")  # noqa: S106  refused
    assert (weak.code, weak.out) == (2, "")
    assert "changeme" not in weak.err
    rotate = lexicon("people", "keys", "rotate", "--project", project, LEXICON_SECRET="x")  # noqa: S106  refused
    assert rotate.code == 2
    assert "put a new one before those there" in rotate.err


def test_who_leaves_or_loses_a_link_is_named_by_address_or_pseudonym(project: Path) -> None:
    add(project)
    run(project, "links")
    (row, _) = json.loads(run(project, "list", "--format", "json").stdout)
    revoked = run(project, "revoke", row["pseudonym"], "B@x.example").stdout
    assert revoked.count("1 link or session taken back") == 2
    assert "a@x.example has left" in run(project, "leave", "a@x.example").stdout
    (gone, _) = json.loads(run(project, "list", "--format", "json").stdout)
    assert (gone["team"], gone["roles"]) == ("", [])
    links = run(project, "links").stdout
    assert "a@x.example" not in links


@pytest.mark.parametrize(
    "words",
    [
        ("revoke", "x@x"),
        ("leave", "x@x"),
        ("links", "x@x"),
        ("links", "--wave", "none"),
        ("links", "--url", "https://x/path"),
    ],
)
def test_who_or_what_is_not_there_is_misuse_in_one_line(
    project: Path, words: tuple[str, ...]
) -> None:
    run(project, "keys", "rotate")
    ran = lexicon("people", *words, "--project", project)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)


def test_it_speaks_french(project: Path) -> None:
    ran = run(project, "add", str(project / "team.csv"), lang="fr")
    assert ran.stdout.splitlines()[-1] == (
        "Ajouts\u00a0: 2. Modifications\u00a0: 0. Sans changement\u00a0: 0."
    )
