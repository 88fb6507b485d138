"""A dictionary: the manifest and all entries, with the look-ups every room needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from lexicon.model.header import Entry
from lexicon.model.manifest import Manifest
from lexicon.model.scalars import bare

if TYPE_CHECKING:  # a kind is imported where an entry of it is read
    from lexicon.model.kinds.agreement import Agreement
    from lexicon.model.kinds.decision import Decision
    from lexicon.model.kinds.field import Field
    from lexicon.model.kinds.funnel import Funnel, Section, Transition
    from lexicon.model.kinds.metric import Metric
    from lexicon.model.kinds.picklist import Picklist
    from lexicon.model.kinds.procedure import Procedure
    from lexicon.model.kinds.stage import Stage

E = TypeVar("E", bound=Entry)


@dataclass(frozen=True, eq=False)
class Dictionary:
    """All entries by reference (`stage/mql`), sorted; `files` says where each was read.

    `unreadable` names the entries whose files exist but could not be understood, so that a
    reference to one of them is not called unknown.
    """

    manifest: Manifest
    entries: Mapping[str, Entry]
    files: Mapping[str, str] = field(default_factory=dict)
    unreadable: frozenset[str] = frozenset()

    @property
    def languages(self) -> tuple[str, ...]:
        """The manifest's languages; the first is the default."""
        return self.manifest.languages

    def of(self, kind: type[E]) -> tuple[E, ...]:
        """All entries of one kind, sorted by id."""
        found: list[E] = self._by_class.get(kind, [])  # type: ignore[assignment]
        return tuple(found)

    @property
    def classes(self) -> tuple[type[Entry], ...]:
        """The classes of the kinds that occur, in the order of the kinds."""
        return tuple(self._by_class)

    def get(self, reference: str) -> Entry | None:
        """The entry of a full reference."""
        return self.entries.get(reference)

    @cached_property
    def _by_class(self) -> dict[type[Entry], list[Entry]]:
        grouped: dict[type[Entry], list[Entry]] = {}
        for entry in self.entries.values():
            grouped.setdefault(type(entry), []).append(entry)
        return grouped

    def _all(self, kind: str) -> tuple[Any, ...]:
        return tuple(entry for entry in self.entries.values() if entry.kind == kind)

    @cached_property
    def agreements(self) -> tuple[Agreement, ...]:
        """All agreements, sorted by id."""
        return self._all("agreement")

    @cached_property
    def funnels(self) -> tuple[Funnel, ...]:
        """All funnels, sorted by id."""
        return self._all("funnel")

    @cached_property
    def metrics(self) -> tuple[Metric, ...]:
        """All metrics, sorted by id."""
        return self._all("metric")

    @cached_property
    def procedures(self) -> tuple[Procedure, ...]:
        """All procedures, sorted by id."""
        return self._all("procedure")

    @cached_property
    def fields(self) -> dict[str, Field]:
        """Fields by bare id."""
        return {entry.id: entry for entry in self._all("field")}

    @cached_property
    def picklists(self) -> dict[str, Picklist]:
        """Picklists by bare id."""
        return {entry.id: entry for entry in self._all("picklist")}

    @cached_property
    def decisions(self) -> dict[str, Decision]:
        """Decisions by bare id."""
        return {entry.id: entry for entry in self._all("decision")}

    @cached_property
    def stages(self) -> tuple[Stage, ...]:
        """The stages that stand in a funnel, in funnel order."""
        by_id = {stage.id: stage for stage in self._all("stage")}
        ordered = (
            bare(reference)
            for funnel in self.funnels
            for section in funnel.sections
            for reference in section.stages
        )
        return tuple(by_id[name] for name in dict.fromkeys(ordered) if name in by_id)

    @cached_property
    def sections(self) -> dict[str, Section]:
        """Stage id → the section it stands in."""
        return {
            bare(reference): section
            for funnel in self.funnels
            for section in funnel.sections
            for reference in section.stages
        }

    @cached_property
    def transitions(self) -> dict[str, Transition]:
        """Transitions of all funnels by id."""
        return {item.id: item for funnel in self.funnels for item in funnel.transitions}

    def holder(self, stage: str) -> str | None:
        """The team that works a contact at a stage; None where the funnel does not say."""
        section = self.sections.get(stage)
        if section is None:
            return None
        named = {bare(reference): team for reference, team in section.holder.items()}
        alone = section.responsible[0] if len(section.responsible) == 1 else None
        return named.get(stage, alone)
