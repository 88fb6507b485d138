"""A text that differs from the one in force, and who has said what to it."""

from __future__ import annotations

from dataclasses import dataclass

from lexicon.history.change import Change
from lexicon.history.level import Level
from lexicon.history.policy import missing
from lexicon.history.versions import raised, suffices
from lexicon.model.header import Entry
from lexicon.model.ledger_items import Approval, Rejection


@dataclass(frozen=True)
class Proposal:
    """What an entry's file says instead of what is in force."""

    entry: Entry
    before: Entry | None
    """The text in force; None of a word that nobody has agreed to yet."""
    digest: str
    level: Level
    changes: tuple[Change, ...]
    required: tuple[str, ...]
    approvals: tuple[Approval, ...]
    """Those to this very text that count."""
    void: tuple[Approval, ...]
    """Those to an earlier text of the same version."""
    rejections: tuple[Rejection, ...] = ()

    @property
    def reference(self) -> str:
        """`kind/id`."""
        return self.entry.ref

    @property
    def missing(self) -> tuple[str, ...]:
        """The teams that have yet to agree."""
        return missing(self.required, self.approvals)

    @property
    def is_draft(self) -> bool:
        """Whether the author has not even offered it yet."""
        return self.entry.status == "draft"

    @property
    def needed_version(self) -> str | None:
        """The version that the text must have to be told from the one in force; None if it has."""
        if self.before is None or suffices(self.before.version, self.entry.version, self.level):
            return None
        return raised(self.before.version, self.level)

    @property
    def is_agreed(self) -> bool:
        """Whether nobody's yes is wanting."""
        return not (self.missing or self.is_draft or self.needed_version)
