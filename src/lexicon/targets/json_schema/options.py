"""What the JSON Schema target may be told."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from lexicon.targets.target import Options


class JsonSchemaOptions(Options):
    """The schemas' address, and how the values of a list are written."""

    address: Annotated[str, Field(pattern=r"^https?://[^\s#?]+/$")] | None = None
    """Where the output folder is published, with a slash at the end; goes into each `$id`."""
    style: Literal["one_of", "enum"] | None = None
    """`one_of`, whose titles forms and editors show, or `enum`, which is validated in no time.

    `enum` for lists of more than 200 values if not given.
    """
