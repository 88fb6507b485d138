"""The small CRM, opened once for each file of tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from lexicon.audit.held import Held
from lexicon.audit.opening import Data, opened_data
from tests.audit.data import mapping_file, ours
from tests.briefs.weekly.crm import CONTACTS, NOW, STAGES


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Held]:
    """Six contacts on Monday the 23rd of November 2026."""
    folder = tmp_path_factory.mktemp("crm")
    (folder / "contacts.csv").write_text(CONTACTS, encoding="utf-8")
    (folder / "stages.csv").write_text(STAGES, encoding="utf-8")
    history = {"file": "stages.csv", "record": "id", "stage": "stage", "at": "at"}
    data = Data((str(folder / "contacts.csv"),), mapping_file(folder, history=history))
    with opened_data(data, ours(), NOW) as opened:
        yield opened.held(ours())
