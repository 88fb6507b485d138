"""What the Java target may be told."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from lexicon.targets.target import Options


class JavaOptions(Options):
    """The package's name."""

    package: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$")] = "picklists"
    """The package that the enumerations are in: `com.firm.picklists`."""
