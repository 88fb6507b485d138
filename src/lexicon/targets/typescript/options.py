"""What the TypeScript target may be told."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from lexicon.targets.target import Options


class TypeScriptOptions(Options):
    """The package's name."""

    package: Annotated[
        str, Field(pattern=r"^(@[a-z0-9-][a-z0-9._-]*/)?[a-z0-9-][a-z0-9._-]*$", max_length=214)
    ] = "picklists"
    """The name by which programs import the package, as npm allows it: `@firm/picklists`."""
