"""Of which data an audit begins to ask early."""

from __future__ import annotations

from pathlib import Path

import pytest

from lexicon.audit.refused import Refused
from lexicon.cli.asked_early import asked_early
from lexicon.cli.auditing import Asked, audited
from tests.audit.data import NOW, ours


def test_several_files_and_other_forms_begin_with_nothing() -> None:
    for data in (("a.parquet", "b.parquet"), ("contacts.csv",)):
        with asked_early(data, None) as early:
            assert early is None


def test_a_file_that_cannot_be_read_is_refused_as_ever(tmp_path: Path) -> None:
    file = tmp_path / "broken.parquet"
    file.write_bytes(b"PAR1 and no more PAR1")
    asked, said = Asked((str(file),), None, False, False, "en", False), []
    for data in ((str(file),), ()):
        with asked_early(data, None) as early, pytest.raises(Refused) as refused:
            audited(asked, ours(), NOW, early=early)
        said.append(str(refused.value))
    assert said[0] == said[1]
