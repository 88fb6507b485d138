"""What the manifest says of a target of one's own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import ConfigDict, Field

from lexicon.targets.target import Options


class OwnOptions(Options):
    """Options under `targets: {<name>: {templates: …}}`; further keys are for the templates."""

    model_config = ConfigDict(extra="allow")

    templates: str
    """Folder below the project's root that holds the templates, which end in `.j2`."""
    language_codes: dict[str, Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]+$")]] = Field(
        default_factory=dict
    )
    """What the output calls a language, such as `{en: en_us, fr: fr_FR}`; its tag if not given."""

    @property
    def further(self) -> Mapping[str, object]:
        """The keys that only the templates know."""
        return self.__pydantic_extra__ or {}
