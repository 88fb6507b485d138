"""The manifest: `dictionary/lexicon.yaml`."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from lexicon.model.frozen import Frozen, Many, One
from lexicon.model.scalars import Duration, Id, Translations, Version


class Team(Frozen):
    """A team that shares the dictionary; `head` is the role that answers for it."""

    names: Translations
    head: str | Translations | None = None


class Approval(Frozen):
    """Which teams must approve which level of change; `owner` is the entry's own team."""

    major: Many[str] = ()
    minor: Many[str] = ()
    patch: Many[str] = ()
    sponsor: str | Translations | None = None
    """The role that decides when the teams have not."""
    decide_within: Duration | None = None
    one_person_for_several_teams: bool = False
    """Whether one person may sign for two teams, as in a firm where one person heads both."""

    def sponsor_called(self, language: str) -> str:
        """What that role is called, in any language rather than in none; "" where nobody is."""
        if isinstance(self.sponsor, dict):
            return self.sponsor.get(language) or next(iter(self.sponsor.values()), "")
        return self.sponsor or ""


class Calendar(Frozen):
    """In which hours a promise's clock runs."""

    zone: str
    days: Annotated[
        str, Field(pattern=r"^(mon|tue|wed|thu|fri|sat|sun)(-(mon|tue|wed|thu|fri|sat|sun))?$")
    ]
    hours: Annotated[
        str, Field(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]-([01][0-9]|2[0-4]):[0-5][0-9]$")
    ]
    holidays: str | None = None


class Adoption(Frozen):
    """How it is told whether the teams know the words."""

    minimum: Annotated[int, Field(ge=3)] = 5
    """People whose answers a figure needs at least, so that nobody can be made out."""
    contest: bool = False
    """Whether the teams are told, in a friendly way, which of them is ahead."""


class Manifest(Frozen):
    """What holds for the whole dictionary."""

    format: One
    name: Translations
    version: Version
    languages: Annotated[Many[str], Field(min_length=1)]
    """The first is the default."""
    teams: Annotated[dict[Id, Team], Field(min_length=1)]
    url: Annotated[str, Field(pattern=r"^https?://\S+/$")] | None = None
    """Where the site is published; CRM help texts point there."""
    approval: Approval = Approval.model_construct()
    adoption: Adoption = Adoption.model_construct()
    calendars: dict[str, Calendar] = Field(default_factory=dict)
    known_abbreviations: Many[str] = ()
    rules: dict[Id, Literal["error", "warning", "info", "off"]] = Field(default_factory=dict)
    targets: dict[Id, dict[str, Any]] = Field(default_factory=dict)

    @property
    def zone(self) -> str:
        """The zone of the firm's calendars, which moments without one are in."""
        return next((calendar.zone for calendar in self.calendars.values()), "UTC")

    @property
    def default_language(self) -> str:
        return self.languages[0]
