"""The made data as files: contacts, the stages they went through, the mapping, the manifest."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from io import StringIO

from lexicon.starter.sample.chance import Chance
from lexicon.starter.sample.contact import COLUMNS, Contact, written
from lexicon.starter.sample.life import life
from lexicon.starter.sample.planting import Planted, Planting

RECORDS, SEED = 5000, 1
CONTACTS, STAGES, MAPPING, MANIFEST = "contacts.csv", "stages.csv", "mapping.yaml", "manifest.json"
_BROKEN = 3
"""Lines of another encoding than the rest of the file, which nobody can read."""
_MAPPING = f"""\
# How lexicon reads {CONTACTS}; columns that are called as their fields are need no line.
key: id
stage: lifecycle_stage
person: {{email: email, name: [name], company: company}}
history: {{file: {STAGES}, record: id, stage: stage, at: at}}
"""


def sample_files(today: date, records: int = RECORDS, seed: int = SEED) -> dict[str, bytes]:
    """File name → content. The data is that of the year that ended the evening before `today`.

    The same arguments give the same bytes. `manifest.json` says what was planted where: for each
    kind of finding of an audit its cases, with how many records and which.
    """
    chance = Chance(str(seed))
    until = datetime.combine(today - timedelta(days=1), time(23, 59))
    planting = Planting([life(n, chance, until) for n in range(1, records + 1)], chance)
    planted = planting.planted()
    contacts = planting.records()
    manifest = _manifest(planted, contacts, {"today": today.isoformat(), "seed": seed})
    return {
        CONTACTS: _table(COLUMNS, _rows(contacts)) + _broken() * _BROKEN,
        STAGES: _table(("id", "stage", "at"), _steps(contacts)),
        MAPPING: _MAPPING.encode(),
        MANIFEST: (json.dumps(manifest, indent=1) + "\n").encode(),
    }


def _rows(contacts: Iterable[Contact]) -> Iterator[list[str]]:
    return ([one.cells.get(column, "") for column in COLUMNS] for one in contacts)


def _steps(contacts: Iterable[Contact]) -> Iterator[list[str]]:
    for one in contacts:
        yield from ([one.id, stage, written(moment)] for stage, moment in one.past)


def _table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    text = StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerows((headings, *rows))
    return text.getvalue().encode()


def _broken() -> bytes:
    cells = b",".join([b"X"] * (len(COLUMNS) - 1))
    return b"Soci\xe9t\xe9," + cells + b"\n"


def _manifest(
    planted: Sequence[Planted], contacts: Sequence[Contact], made_of: Mapping[str, object]
) -> dict[str, object]:
    kinds: dict[str, dict[str, object]] = {"line_unreadable": {"lines": _BROKEN}}
    for one in planted:
        told = {"count": len(one.records), "records": list(one.records)}
        kinds.setdefault(one.kind, {})[one.case or "all"] = told
    reasons: dict[str, int] = {}
    for contact in contacts:
        for field in ("recycle_reason", "lead_rejection_reason"):
            if reason := contact.cells.get(field):
                reasons[f"{field}/{reason}"] = reasons.get(f"{field}/{reason}", 0) + 1
    kinds["sent_back"] = dict(sorted(reasons.items()))
    return {**made_of, "records": len(contacts), "planted": kinds}
