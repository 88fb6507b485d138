"""What the tests of a review begin with."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.briefs.reviewing import two_projects


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    """The same project twice, all of it agreed on."""
    return two_projects(tmp_path)
