"""The scalars of FORMATS: ids, references, versions, dates, durations, translated text."""

from __future__ import annotations

from typing import Annotated, NamedTuple

from pydantic import Field

from lexicon.model.day import DATE_PATTERN

ID_PATTERN = r"^[a-z][a-z0-9]*(_[a-z0-9]+)*$"
REFERENCE_PATTERN = r"^([a-z]+/)?[a-z][a-z0-9]*(_[a-z0-9]+)*$"
VERSION_PATTERN = r"^(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})$"
DURATION_PATTERN = r"^[1-9][0-9]{0,5} (min|h|d|w)$"
TIME_PATTERN = r"^([01][0-9]|2[0-3]):[0-5][0-9]$"

Id = Annotated[str, Field(pattern=ID_PATTERN)]
Version = Annotated[str, Field(pattern=VERSION_PATTERN)]
Date = Annotated[str, Field(pattern=DATE_PATTERN)]
Duration = Annotated[str, Field(pattern=DURATION_PATTERN)]
Reference = Annotated[str, Field(pattern=REFERENCE_PATTERN)]
Scalar = bool | int | float | str


class IsProse:
    """Marks a map from language to prose, which people read."""


Translations = Annotated[dict[str, str], IsProse()]
"""Language tag → prose. Which languages there must be is a rule, for the manifest says it."""


class Refers(NamedTuple):
    """Marks a reference whose place fixes its kind, so that it may be written bare."""

    kind: str


StageRef = Annotated[Reference, Refers("stage")]
FieldRef = Annotated[Reference, Refers("field")]
PicklistRef = Annotated[Reference, Refers("picklist")]
TermRef = Annotated[Reference, Refers("term")]
MetricRef = Annotated[Reference, Refers("metric")]
TransitionRef = Annotated[Reference, Refers("transition")]
DecisionRef = Annotated[Reference, Refers("decision")]
AnyRef = Annotated[Reference, Refers("")]
"""Of any kind: must be written in full."""

_MINUTES = {"min": 1, "h": 60, "d": 1440, "w": 10080}


def in_full(kind: str, reference: str) -> str:
    """A reference that may be written bare, with its kind: `mql` → `stage/mql`."""
    return reference if "/" in reference else f"{kind}/{reference}"


def bare(reference: str) -> str:
    """The id in a reference: `stage/mql` → `mql`."""
    return reference.rpartition("/")[2]


def minutes(duration: str) -> int:
    """A duration in minutes of the clock (a day has 24 hours, a week seven days)."""
    number, unit = duration.split(" ")
    return int(number) * _MINUTES[unit]


def version_parts(version: str) -> tuple[int, int, int]:
    """`1.2.0` → (1, 2, 0)."""
    major, minor, patch = version.split(".")
    return int(major), int(minor), int(patch)
