"""Where in a project each thing of the ledger stands; one file a thing, so that nobody collides."""

from __future__ import annotations

import re

from lexicon.model.ledger_items import Approval, Comment, KeptText, Rejection, Release

APPROVALS = "dictionary/approvals"
COMMENTS = "dictionary/comments"
HISTORY = "dictionary/history"
REJECTIONS = "dictionary/rejections"
RELEASES = "dictionary/releases"
_SHORT = 12
"""Signs of a digest that tell texts of one version apart."""


def approval_path(reference: str, item: Approval) -> str:
    """`dictionary/approvals/stage/mql/2.0.0-sales.yaml`."""
    return f"{APPROVALS}/{reference}/{item.version}-{item.team}.yaml"


def rejection_path(reference: str, item: Rejection) -> str:
    """`dictionary/rejections/stage/mql/2.0.0-sales-1f0c….yaml`: every no is kept."""
    name = f"{item.version}-{item.team}-{item.digest[:_SHORT]}"
    return f"{REJECTIONS}/{reference}/{name}.yaml"


def comment_path(reference: str, item: Comment) -> str:
    """`dictionary/comments/stage/mql/2.0.0-sales-20261122T140500.yaml`."""
    stamp = re.sub(r"[^0-9T]", "", item.time[:19])
    return f"{COMMENTS}/{reference}/{item.version}-{item.team}-{stamp}.yaml"


def agreed_path(reference: str, text: KeptText) -> str:
    """`dictionary/history/stage/mql/2.0.0.json`: a text that came into force."""
    return f"{HISTORY}/{reference}/{text.version}.json"


def offered_path(reference: str, text: KeptText) -> str:
    """`dictionary/history/stage/mql/2.0.0+1f0c….json`: one that somebody said yes or no to."""
    return f"{HISTORY}/{reference}/{text.version}+{text.digest[:_SHORT]}.json"


def release_path(release: Release) -> str:
    """`dictionary/releases/1.1.0.json`."""
    return f"{RELEASES}/{release.version}.json"
