"""What the OpenAPI target may be told."""

from __future__ import annotations

from typing import Literal

from lexicon.targets.target import Options


class OpenApiOptions(Options):
    """How the values of a list are written."""

    style: Literal["enum", "one_of"] = "enum"
    """`enum`, which every generator reads, or OpenAPI's annotated `one_of`, which fewer do."""
