"""A thing that people read of and that has no label in one of the languages."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.checks.rule import Breach, Rule
from lexicon.checks.spoken import Named
from lexicon.checks.subject import Subject
from lexicon.findings import Severity


def _unlabelled(subject: Subject) -> Iterator[Breach]:
    for named in subject.named:
        if not _has_every_label(named, subject.languages) and not _needs_none(named):
            yield from _without_label(subject, named)


def _has_every_label(named: Named, languages: tuple[str, ...]) -> bool:
    for language in languages:
        written = named.names.get(language)
        if written is None or not written.label or written.label.isspace():
            return False
    return True


def _needs_none(named: Named) -> bool:
    """A retired entry; what takes its words from the entry it means; a nameless transition."""
    from lexicon.model.kinds.field import Field  # of no use where nothing lacks a label
    from lexicon.model.kinds.funnel import Transition
    from lexicon.model.kinds.picklist import Value

    part = named.part
    inherits = (isinstance(part, Field) and part.term) or (isinstance(part, Value) and part.means)
    nameless = isinstance(part, Transition) and not part.names
    return bool(inherits) or nameless or named.entry.status == "retired"


def _without_label(subject: Subject, named: Named) -> Iterator[Breach]:
    names = named.names
    for language in subject.languages:
        written = names.get(language)
        if written is None or not written.label.strip():
            below = ("names", language) if written else ("names",) if names else ("id",)
            facts = {"id": getattr(named.part, "id", ""), "language": language, "tag": language}
            yield Breach(named.entry.ref, (*named.keys, *below), facts)


RULE = Rule(Severity.ERROR, _unlabelled)
