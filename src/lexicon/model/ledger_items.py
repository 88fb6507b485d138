"""What lexicon writes down of who agreed to what, and of what was released: one file a thing."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from lexicon.model.frozen import Frozen, Many
from lexicon.model.scalars import Date, Version

Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
Moment = Annotated[
    str,
    Field(
        pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(Z|[+-][0-9]{2}:[0-9]{2})$"
    ),
]
"""A time with its zone: `2026-11-22T14:05:00+01:00`."""
Said = Annotated[str, Field(min_length=1)]


class Signed(Frozen):
    """What every word on a text has: which text, whose word, when."""

    version: Version
    digest: Sha256
    team: Said
    reviewer: Said
    time: Moment


class Approval(Signed):
    """A team's yes to one exact text: `approvals/<kind>/<id>/<version>-<team>.yaml`."""

    note: str = ""


class Rejection(Signed):
    """A no, with its reason: `rejections/<kind>/<id>/<version>-<team>-<digest>.yaml`."""

    reason: Said


class Comment(Signed):
    """A remark that decides nothing: `comments/<kind>/<id>/<version>-<team>-<time>.yaml`."""

    text: Said


class KeptText(Frozen):
    """One text of an entry: `history/<kind>/<id>/<version>.json` once it is in force.

    Until then, where somebody said yes or no to it, `<version>+<digest>.json`. `entry` is its
    canonical form, `source` the lines of the file as its author wrote it.
    """

    digest: Sha256
    entry: dict[str, Any]
    source: Many[str] = ()

    @property
    def version(self) -> str:
        return str(self.entry.get("version", ""))


class ReleasedEntry(Frozen):
    """Which text of an entry a release holds; of one that is retired only its name is left.

    `meaning` stays the same for as long as figures can be compared.
    """

    version: Version
    digest: Sha256
    meaning: Sha256
    status: Literal["in_force", "deprecated", "retired"]


class Release(Frozen):
    """A dictionary as it was frozen: `releases/<version>.json`.

    `before` is the digest of the release before, so that each vouches for all earlier ones.
    """

    version: Version
    date: Date
    before: Sha256 | None
    manifest: dict[str, Any]
    entries: dict[str, ReleasedEntry]
    digest: Sha256
