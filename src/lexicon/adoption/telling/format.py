"""What a format of reports is: FORMAT in `formats/<name>.py`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from lexicon.adoption.telling.document import Document


class Format(NamedTuple):
    """Renders a report from its figures and its words."""

    render: Callable[[Any, Document], str]
