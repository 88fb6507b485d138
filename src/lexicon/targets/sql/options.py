"""What the SQL target may be told."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from lexicon.targets.target import Options


class SqlOptions(Options):
    """How tables are called, and who begins and ends the transaction."""

    prefix: Annotated[str, Field(pattern=r"^([a-z][a-z0-9_]*)?$", max_length=32)] = "lexicon_"
    """What every table's name starts with."""

    transaction: bool = True
    """Whether each file begins and commits its own; false for a migration tool that does."""
