"""Proposals for programs."""

from __future__ import annotations

import json

from lexicon.history.pending import Pending
from lexicon.printers.pending import PendingPrinter, PendingReport


def _render(report: PendingReport) -> str:
    items = [_item(item, report) for item in report.items]
    return json.dumps({"proposals": items}, ensure_ascii=False, indent=2) + "\n"


def _item(item: Pending, report: PendingReport) -> dict[str, object]:
    proposal = item.proposal
    return {
        "entry": proposal.reference,
        "phase": item.phase,
        "before": proposal.before.version if proposal.before else None,
        "version": proposal.entry.version,
        "needed_version": proposal.needed_version,
        "level": proposal.level,
        "digest": proposal.digest,
        "required": list(proposal.required),
        "missing": list(proposal.missing),
        "approved_by": [it.team for it in proposal.approvals],
        "since": item.since.isoformat(),
        "until": item.until.isoformat() if item.until else None,
        "sponsor_may_decide": item.is_overdue,
        "changes": list(report.told(item)),
    }


PRINTER = PendingPrinter(_render)
