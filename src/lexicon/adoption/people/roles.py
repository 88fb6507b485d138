"""The four roles, and what each may do: one table, and nothing anywhere else decides it.

Who may do something for a team may do so for that person's own team only. Answers of one person are
that person's alone and so stand in no row: no role opens them.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Literal

Role = Literal["member", "head", "owner", "sponsor"]
Act = Literal[
    "comment", "propose", "approve", "reject", "decide_overdue", "see_figures", "see_questions",
    "open_wave", "lead_workshop",
]  # fmt: skip

ROLES: tuple[Role, ...] = ("member", "head", "owner", "sponsor")
_ALL = frozenset(ROLES)

MATRIX: Mapping[Act, frozenset[Role]] = {
    "comment": _ALL,
    "propose": _ALL,
    "approve": frozenset({"head"}),
    "reject": frozenset({"head"}),
    "decide_overdue": frozenset({"sponsor"}),
    "see_figures": frozenset({"head", "owner", "sponsor"}),
    "see_questions": frozenset({"owner"}),
    "open_wave": frozenset({"owner"}),
    "lead_workshop": frozenset({"head", "owner", "sponsor"}),
}
"""Act → who may. A head says yes or no for the own team; the sponsor may decide in place of the
teams what they have not decided in time; the owner opens waves and looks after questions."""


def allows(roles: Collection[str], act: Act) -> bool:
    """Whether somebody with these roles may do it."""
    return not MATRIX[act].isdisjoint(roles)
