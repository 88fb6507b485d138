"""The ledger: all that is written down of who agreed to which text, and of what was released."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # a dictionary that nobody has agreed to yet need not wait for these
    from lexicon.model.ledger_items import Approval, Comment, KeptText, Rejection, Release

SPONSOR = "sponsor"
"""Signs in place of a team when the teams have not decided in time."""


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
