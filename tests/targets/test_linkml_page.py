"""LinkML's half of the page that sets our output beside it is what its generators write today.

They are in the peers' environment, which `make bench` installs; a laptop may lack it.
"""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from tests.tools import ROOT

PEERS = ROOT / ".work" / "peers" / "bin"
SCHEMA = ROOT / "benchmarks" / "peers" / "lifecycle_stage.linkml.yaml"
SECTIONS = {"python": "pydantic", "protobuf": "proto", "graphql": "graphql"}
"""Section of the page → the generator whose lines it shows."""
LISTED = "How far a contact has come in the funnel."
VALUE = "A visitor of the site who left an address."
KEPT: Mapping[str, tuple[bool, bool]] = {
    "pydantic": (True, True),
    "typescript": (True, True),
    "python": (True, True),
    "golang": (True, True),
    "proto": (True, False),
    "graphql": (False, False),
    "json-schema": (True, False),
    "sqltables": (False, False),
}
"""Generator → whether it writes what the list is, and what each value is, as the table says."""

pytestmark = pytest.mark.skipif(
    not (PEERS / "gen-pydantic").exists(),
    reason="LinkML is not installed in .work/peers: `make bench` does it",
)


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("section", SECTIONS)
def test_every_line_of_theirs_is_written_in_that_order(language: str, section: str) -> None:
    written = iter(generated(SECTIONS[section]).splitlines())
    shown = snippet(language, section).splitlines()
    assert shown
    assert [line for line in shown if line not in written] == []


@pytest.mark.parametrize("language", ["en", "fr"])
def test_their_json_schema_says_what_is_shown(language: str) -> None:
    shown = json.loads(f"{{{snippet(language, 'json-schema')}}}")
    written = json.loads(generated("json-schema"))["$defs"]
    assert shown == {"LifecycleStage": written["LifecycleStage"]}


@pytest.mark.parametrize("language", ["en", "fr"])
def test_their_column_is_as_wide_as_is_said(language: str) -> None:
    (shown,) = re.findall(r"`(stage VARCHAR\(\d+\))`", page(language))
    assert f"\t{shown}," in generated("sqltables").splitlines()


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_page_names_the_version_that_is_compared(language: str) -> None:
    asked = "import importlib.metadata as found; print(found.version('linkml'))"
    assert f"LinkML {run('python', '-c', asked).strip()}" in page(language)


@pytest.mark.parametrize("generator", KEPT)
def test_their_generators_keep_what_the_table_says(generator: str) -> None:
    text = " ".join(generated(generator).split())
    assert (LISTED in text, VALUE in text) == KEPT[generator]
    assert "Lead qualifié par le marketing" not in text
    assert "Nobody could tell it from a contact" not in text


def test_their_java_has_no_list(tmp_path: Path) -> None:
    run("gen-java", "--output-directory", str(tmp_path), str(SCHEMA))
    written = [file.read_text("utf-8") for file in tmp_path.iterdir()]
    assert any("class Contact" in text for text in written)
    assert [text for text in written if "prospect" in text.casefold()] == []


def page(language: str) -> str:
    return (ROOT / "docs" / language / "targets-compared.md").read_text("utf-8")


def snippet(language: str, section: str) -> str:
    """The first piece of code below a heading, which is LinkML's."""
    below = page(language).partition(f"{{#{section}}}")[2]
    found = re.search(r"```[a-z]+\n(.*?)```", below, re.DOTALL)
    assert found is not None
    return found[1]


@cache
def generated(generator: str) -> str:
    return run(f"gen-{generator}", str(SCHEMA))


def run(program: str, *arguments: str) -> str:
    command = [str(PEERS / program), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    return done.stdout
