"""Data opened for as long as somebody asks it: copied or linked into a folder that then goes."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from lexicon.audit.acts_split import act_names, with_parts
from lexicon.audit.as_there import as_there
from lexicon.audit.by_label import by_label
from lexicon.audit.columns_absent import columns_absent
from lexicon.audit.columns_given import note_columns
from lexicon.audit.crm_known import with_crm
from lexicon.audit.early import Early
from lexicon.audit.engine import Engine, connected
from lexicon.audit.held import Held
from lexicon.audit.mapping import Mapping
from lexicon.audit.mapping_file import NO_MAPPING, MappingFile, read_mapping
from lexicon.audit.nested import inner_names
from lexicon.audit.prepare import Wish, prepare
from lexicon.audit.reading import sound, table_of, united
from lexicon.audit.refused import Refused
from lexicon.audit.sources import Source, source
from lexicon.audit.table_given import Table
from lexicon.criteria.sql.known import KnownSql
from lexicon.model.dictionary import Dictionary


@dataclass(frozen=True, slots=True)
class Data:
    """Files or addresses that are read as one, and the file that says how."""

    given: Sequence[str]
    mapping: Path | None = None

    def files(self, dictionary: Dictionary) -> tuple[Path, ...]:
        """The files that are read, that of the history too. Raises MappingFaulty."""
        mapping = self.read_by(dictionary).written
        named = [*map(Path, self.given), self.mapping, self.history(mapping)]
        return tuple(one for one in named if one is not None and one.is_file())

    def history(self, mapping: Mapping) -> Path | None:
        """The file of the stages that records went through, beside that of the mapping."""
        if mapping.history is None or self.mapping is None:
            return None
        return self.mapping.parent / mapping.history.file

    def read_by(self, dictionary: Dictionary) -> MappingFile:
        """The mapping file; one that says nothing where there is none. Raises MappingFaulty."""
        return read_mapping(self.mapping, dictionary) if self.mapping else NO_MAPPING


@dataclass(frozen=True, slots=True)
class Open:
    """Data that is open, to be held against one dictionary or several, one after the other."""

    engine: Engine
    data: Data
    sources: Sequence[Source]
    past: Source | None
    now: datetime
    columns: Sequence[str] = ()
    """Those of the sources."""

    def held(
        self,
        dictionary: Dictionary,
        shows_personal_data: bool = False,
        halved: bool = False,
        sql: KnownSql | None = None,
    ) -> Held:
        """The records by a dictionary, in place of those held before. Raises LexiconError.

        `halved` is for who asks two questions at a time; `sql` is what is known of that dictionary.
        """
        mapping, given, past = self._read(dictionary)
        zone = dictionary.manifest.zone
        local = self.now.astimezone(firm_zone(dictionary))
        wish = Wish(dictionary, mapping, local, zone, shows_personal_data, sql or KnownSql())
        held = prepare(self.engine, given, past, wish)
        self.engine.lock(halved)
        return held

    def _read(self, dictionary: Dictionary) -> tuple[Mapping, Table, Table | None]:
        """The mapping in the data's own spelling, the records, the history."""
        file = self.data.read_by(dictionary)
        acts = act_names(as_there(file.written, self.columns), dictionary)
        inner = inner_names(file.written)
        tables = [table_of(self.engine, one, acts, inner) for one in self.sources]
        given = tables[0] if len(tables) == 1 else united(self.engine, tables)
        past = table_of(self.engine, self.past) if self.past else None
        there = tuple(column.name for column in given.columns)
        before = tuple(column.name for column in past.columns) if past else None

        def spelled(mapping: Mapping) -> Mapping:
            return with_parts(as_there(mapping, (*there, *self.columns), before or ()), there)

        absent = tuple(columns_absent(spelled(file.written), there, before))
        if absent:
            raise file.faulty(absent)
        known = spelled(with_crm(file.written, dictionary))
        return by_label(known, dictionary, self.columns), given, past


def firm_zone(dictionary: Dictionary) -> ZoneInfo:
    """The zone of the firm's calendars. Raises LexiconError where there is none of that name."""
    name = dictionary.manifest.zone
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as fault:
        raise Refused("no_zone", zone=name) from fault


@contextmanager
def opened_data(
    data: Data, dictionary: Dictionary, now: datetime, early: Early | None = None
) -> Iterator[Open]:
    """Open the data, of which `early` may know; `dictionary` is the first that it is read by.

    Raises LexiconError where data or mapping cannot be read.
    """
    mapping, known = data.read_by(dictionary).written, early or Early()
    begun = known.engine()
    with ExitStack() as stack:
        folder = begun.folder if begun else stack.enter_context(_folder())
        sources = [source(one, n, folder, mapping) for n, one in enumerate(data.given)]
        history = data.history(mapping)
        past = source(str(history), len(sources), folder, mapping) if history else None
        read = [*sources, *([past] if past else [])]
        files = [file for one in read for file in (one.file, one.spare) if file]
        engine = begun or stack.enter_context(connected(folder))
        engine.confine(files, firm_zone(dictionary).key)
        made = [sound(engine, one) for one in sources]
        columns = note_columns(engine, made)
        before = sound(engine, past) if past else None
        try:
            yield Open(engine, data, made, before, now, columns)
        finally:
            known.stop()  # before the engine, whose threads may wait for it
            engine.stop()


@contextmanager
def _folder() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="lexicon-audit-")).resolve()
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
