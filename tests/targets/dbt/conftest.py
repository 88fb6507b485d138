"""What dbt makes of the generated packages, built once for all that ask."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.targets.dbt.firm import write_firm
from tests.tools import need, run

HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """What dbt says and holds after a build; only the tests that should fail may."""
    folder = tmp_path_factory.mktemp("dbt")
    write_firm(folder)
    said = run([need("dbt/python"), HERE / "build.py", folder, folder / "firm.duckdb"], folder)
    return json.loads(said.splitlines()[-1])
