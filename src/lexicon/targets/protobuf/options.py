"""What the Protobuf target may be told."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from lexicon.targets.target import Options


class ProtobufOptions(Options):
    """The package's name, and the numbers that go over the wire."""

    package: Annotated[str, Field(pattern=r"^([a-z][a-z0-9_]*\.)+v[1-9][0-9]*$")] = "picklists.v1"
    """The package that the enumerations are in, with its version: `firm.picklists.v1`."""

    offset: Annotated[int, Field(ge=0, le=1_000_000)] = 0
    """What is added to each value's number, for lists that use 0; never change it afterwards."""

    extension: Annotated[int, Field(ge=50_000, le=99_999)] = 50_500
    """The number of the options that carry ids, labels and codes, in the range kept for firms."""
