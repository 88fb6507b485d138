"""The small CRM, opened once for each file of tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from lexicon.audit.held import Held
from tests.audit.data import held_crm
from tests.briefs.weekly.crm import CONTACTS, NOW, STAGES


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Held]:
    """Six contacts on Monday the 23rd of November 2026."""
    with held_crm(tmp_path_factory.mktemp("crm"), CONTACTS, STAGES, NOW) as held:
        yield held
