"""What the dbt target may be told."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from lexicon.targets.target import Options


class DbtOptions(Options):
    """How the package and its seeds are called."""

    package: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")] = "picklists"
    """The name by which your project knows the package."""

    prefix: Annotated[str, Field(pattern=r"^([a-z][a-z0-9_]*)?$", max_length=32)] = "lexicon_"
    """What every seed's, test's and docs block's name starts with."""
