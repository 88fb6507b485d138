"""Salesforce's own library reads the project: to metadata and back, byte for byte."""

from __future__ import annotations

import json
from pathlib import Path

from lexicon.targets.salesforce import TARGET
from lexicon.targets.salesforce.options import SalesforceOptions
from lexicon.targets.salesforce.standard_value_sets import STANDARD_VALUE_SETS
from tests.targets.golden import write_files
from tests.targets.sample import sample_job
from tests.tools import need, run_node

LIBRARY = "@salesforce/source-deploy-retrieve"
SOURCE = "force-app/main/default/"


def test_source_becomes_metadata_and_source_again(tmp_path: Path) -> None:
    need(LIBRARY)
    files = TARGET.render(sample_job(SalesforceOptions(api_version=60)))
    write_files(tmp_path / "project", files)
    folders = [str(tmp_path / name) for name in ("project/force-app", "metadata", "back")]
    script = Path(__file__).with_name("convert.cjs")
    done = run_node(script, "60.0", *folders)
    assert done.stderr == ""
    back = tmp_path / "back" / "main" / "default"
    read = {path.relative_to(back).as_posix(): path for path in back.rglob("*.xml")}
    written = {name.removeprefix(SOURCE): name for name in files if name.startswith(SOURCE)}
    assert sorted(read) == sorted(written)
    assert {name: read[name].read_bytes() for name in read} == {
        name: files[written[name]] for name in written
    }
    assert _without_comments(files["manifest/package.xml"]) == done.stdout


def test_the_names_of_the_standard_sets_are_all_there() -> None:
    registry = Path(need(LIBRARY), "lib/src/registry/stdValueSetRegistry.json")
    assert set(json.loads(registry.read_text("utf-8"))["fullnames"]) == STANDARD_VALUE_SETS


def _without_comments(document: bytes) -> str:
    lines = document.decode().splitlines(keepends=True)
    return "".join(line for line in lines if not line.startswith("<!--"))
