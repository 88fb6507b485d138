"""What the Python target may be told."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from lexicon.targets.target import Options


class PythonOptions(Options):
    """The package's names."""

    package: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")] = "picklists"
    """The name by which programs import the package."""

    distribution: Annotated[str, Field(pattern=r"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$")] | None = None
    """The name by which pip knows it; made from the package's name if not given."""
