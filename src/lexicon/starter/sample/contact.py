"""One made contact: the cells of its row, and the stages that it went through."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

COLUMNS = (
    "id", "name", "company", "email", "lifecycle_stage", "lead_source", "marketing_sourced",
    "consent", "company_size", "role_decides", "fit", "interest", "lead_score",
    "newsletter_subscribed", "details_left", "content_downloaded", "demo_requested",
    "demo_requested_at", "became_mql_at", "first_contacted_at", "contact_attempts", "accepted_by",
    "accepted_at", "r0_held_by", "r0_held_at", "project_confirmed_by", "project_confirmed_at",
    "qualified_by", "qualified_at", "deal_amount", "opportunity_stage", "signed_by", "signed_at",
    "recycled", "recycle_reason", "lead_rejection_reason", "exception_granted_by",
    "exception_granted_at", "exception_reason",
)  # fmt: skip
Step = tuple[str, datetime]


@dataclass(frozen=True, slots=True)
class Contact:
    """`cells` by column, those that are not there empty; `past` has stage and moment, in order."""

    number: int
    cells: Mapping[str, str]
    past: tuple[Step, ...]

    @property
    def id(self) -> str:
        return self.cells["id"]

    @property
    def stage(self) -> str:
        return self.cells["lifecycle_stage"]

    def has(self, column: str) -> bool:
        """Whether a cell is filled, and not with `false`."""
        return self.cells.get(column, "") not in ("", "false")

    def moment(self, column: str) -> datetime:
        """A cell with a moment. Raises ValueError where there is none."""
        return datetime.fromisoformat(self.cells.get(column, ""))

    def but(self, **cells: str) -> Contact:
        """The same with some cells written otherwise."""
        return replace(self, cells={**self.cells, **cells})


def written(moment: datetime) -> str:
    """As a CRM exports it: to the minute, in the firm's own zone."""
    return moment.strftime("%Y-%m-%d %H:%M")
