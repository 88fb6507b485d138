"""Data files and a mapping, from the command line to a report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path

from lexicon.audit.early import Early
from lexicon.audit.opening import Data, firm_zone, opened_data
from lexicon.audit.run import audit
from lexicon.cli.clock import moment
from lexicon.criteria.sql.known import KnownSql
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


def audited(
    asked: Asked,
    dictionary: Dictionary,
    now: datetime,
    sql: KnownSql | None = None,
    early: Early | None = None,
) -> AuditReport:
    """The report; `early` has what of the data has been asked.

    Raises LexiconError where data or mapping cannot be read.
    """
    with opened_data(Data(asked.data, asked.mapping), dictionary, now, early) as data:
        held = data.held(dictionary, asked.shows_personal_data, halved=True, sql=sql)
        told = audit(held, asked.lists, held.key_field)
        from lexicon.audit.speech import report  # while other threads ask

        return report(held, told, asked.language, asked.coloured)


def as_of(day: date, dictionary: Dictionary) -> datetime:
    """Now, if it is today; of another day the last minute, where the firm is."""
    now = moment()
    if day == now.date():
        return now
    return datetime.combine(day, time(23, 59), firm_zone(dictionary))
