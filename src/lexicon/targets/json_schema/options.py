"""What the JSON Schema target may be told."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from lexicon.targets.target import Options


class JsonSchemaOptions(Options):
    """The schemas' address."""

    address: Annotated[str, Field(pattern=r"^https?://[^\s#?]+/$")] | None = None
    """Where the output folder is published, with a slash at the end; goes into each `$id`."""
