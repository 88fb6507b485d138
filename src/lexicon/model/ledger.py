"""The ledger: what lexicon writes down of who agreed to which text, and of what was released."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, Literal

from pydantic import Field

from lexicon.model.frozen import Frozen, Many
from lexicon.model.scalars import Date, Version

SPONSOR = "sponsor"
"""Signs in place of a team when the teams have not decided in time."""

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


@dataclass(frozen=True)
class Ledger:
    """All that is written down, by entry (`stage/mql`); releases from the oldest to the newest."""

    approvals: Mapping[str, tuple[Approval, ...]] = field(default_factory=dict)
    rejections: Mapping[str, tuple[Rejection, ...]] = field(default_factory=dict)
    comments: Mapping[str, tuple[Comment, ...]] = field(default_factory=dict)
    agreed: Mapping[str, tuple[KeptText, ...]] = field(default_factory=dict)
    """The texts that came into force, from the oldest version to the newest."""
    offered: Mapping[str, tuple[KeptText, ...]] = field(default_factory=dict)
    """Further texts that somebody said yes or no to."""
    releases: tuple[Release, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nobody has decided anything yet."""
        return not (self.approvals or self.rejections or self.agreed or self.releases)

    def newest(self, reference: str) -> KeptText | None:
        """The text of an entry that is in force; None where none ever was."""
        texts = self.agreed.get(reference, ())
        return texts[-1] if texts else None

    def text(self, reference: str, digest: str) -> KeptText | None:
        """A kept text by its digest."""
        kept = (*self.agreed.get(reference, ()), *self.offered.get(reference, ()))
        return next((text for text in kept if text.digest == digest), None)

    def release(self, version: str) -> Release | None:
        """A release by version."""
        return next((item for item in self.releases if item.version == version), None)

    @property
    def newest_release(self) -> Release | None:
        """The release with the highest version; None before the first."""
        return self.releases[-1] if self.releases else None
