"""Changes as JSON, for programs."""

from __future__ import annotations

import json

from lexicon.history.told import Told
from lexicon.model.plain import plain
from lexicon.printers.change_report import ChangePrinter, ChangeReport


def _render(report: ChangeReport) -> str:
    document = {"level": report.level, "changes": [_object(line) for line in report.lines]}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _object(line: Told) -> dict[str, object]:
    change = line.change
    return {
        "entry": change.entry,
        "field": change.field,
        "rule": change.rule,
        "level": change.level.value,
        "touches": [touch.value for touch in change.touches],
        "before": plain(change.before),
        "after": plain(change.after),
        "text": line.text,
    }


PRINTER = ChangePrinter(_render)
