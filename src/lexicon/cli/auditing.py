"""Data files and a mapping, from the command line to a report."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

from lexicon.audit.engine import opened
from lexicon.audit.mapping import Mapping, read_mapping, with_crm
from lexicon.audit.prepare import Wish, prepare
from lexicon.audit.run import audit
from lexicon.audit.sources import Source, source
from lexicon.audit.speech import report
from lexicon.model.dictionary import Dictionary
from lexicon.printers.audit_report import AuditReport


@dataclass(frozen=True)
class Asked:
    """What the command was given."""

    data: Sequence[str]
    mapping: Path | None
    lists: bool
    shows_personal_data: bool
    language: str
    coloured: bool


def audited(asked: Asked, dictionary: Dictionary, now: datetime) -> AuditReport:
    """The report. Raises LexiconError where data or mapping cannot be read."""
    written = read_mapping(asked.mapping, dictionary) if asked.mapping else Mapping()
    mapping = with_crm(written, dictionary)
    zone = _zone(dictionary)
    folder = Path(tempfile.mkdtemp(prefix="lexicon-audit-")).resolve()
    try:
        sources = [source(data, n, folder, mapping) for n, data in enumerate(asked.data)]
        past = _past(asked, mapping, len(sources), folder)
        local = now.astimezone(ZoneInfo(zone))
        wish = Wish(dictionary, mapping, local, zone, asked.shows_personal_data, past)
        read = [*sources, *([past] if past else [])]
        with opened(folder, [one.file for one in read], zone) as engine:
            held = prepare(engine, sources, wish)
            told = audit(held, asked.lists, _key_field(mapping, dictionary))
            made = report(held, told, asked.language, asked.coloured)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return replace(made, coloured=asked.coloured)


def _past(asked: Asked, mapping: Mapping, number: int, folder: Path) -> Source | None:
    if mapping.history is None or asked.mapping is None:
        return None
    return source(str(asked.mapping.parent / mapping.history.file), number, folder, mapping)


def _zone(dictionary: Dictionary) -> str:
    """The zone of the firm's calendars, which moments without one are in."""
    zones = [calendar.zone for calendar in dictionary.manifest.calendars.values()]
    return zones[0] if zones else "UTC"


def end_of_day(day: date, dictionary: Dictionary) -> datetime:
    """The last minute of a day where the firm is."""
    return datetime.combine(day, time(23, 59), ZoneInfo(_zone(dictionary)))


def _key_field(mapping: Mapping, dictionary: Dictionary) -> str | None:
    """The personal field that the key is read from, if it is one."""
    for field in dictionary.fields.values():
        if field.personal_data and mapping.key in mapping.of(field):
            return field.id
    return None
