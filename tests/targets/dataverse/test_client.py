"""Microsoft's own Python client takes the enums, and says the same of them as our payloads."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lexicon.targets.dataverse import TARGET
from lexicon.targets.dataverse.options import DataverseOptions
from tests.targets.golden import write_files
from tests.targets.sample import sample_job
from tests.tools import need, run


@pytest.mark.xdist_group("crm")
def test_the_client_takes_every_enum(tmp_path: Path) -> None:
    python = need("crm/python")
    job = sample_job(DataverseOptions())
    files = TARGET.render(job)
    write_files(tmp_path, files)
    script = Path(__file__).with_name("client.py")
    columns = [f"lex_{item.id}={item.id}" for item in job.value_sets]
    payloads = json.loads(run([python, script, tmp_path / "python", *columns]))
    for value_set, payload in zip(job.value_sets, payloads, strict=True):
        ours = json.loads(files[f"choices/lex_{value_set.id}.json"])
        assert said(payload["OptionSet"]["Options"]) == said(ours["Options"])


def said(options: list[dict[str, object]]) -> dict[object, object]:
    """Stored number → label by language number."""
    return {option["Value"]: texts(option["Label"]) for option in options}


def texts(label: object) -> dict[int, str]:
    assert isinstance(label, dict)
    return {item["LanguageCode"]: item["Label"] for item in label["LocalizedLabels"]}
