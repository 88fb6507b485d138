"""A reference to something that is not there, or to a thing of another kind."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from pydantic import BaseModel

from lexicon.checks.near import Near, NearReference
from lexicon.checks.rule import Breach, Rule
from lexicon.checks.staffing import Mention, calendars_named, teams_named
from lexicon.checks.subject import Subject
from lexicon.findings import Keys, Severity
from lexicon.model.anatomy import anatomy
from lexicon.model.dictionary import Dictionary
from lexicon.model.links import Link
from lexicon.model.scalars import bare

if TYPE_CHECKING:
    from lexicon.model.kinds.funnel import Matrix
    from lexicon.model.kinds.picklist import Picklist

OF_ANY_KIND = ("related", "deprecated")
"""Parts of the header whose references may lead to any kind."""
_MOST_SHOWN = 12
"""Nobody looks through a longer list of values in a hint."""


def _check(subject: Subject) -> Iterator[Breach]:
    dictionary = subject.dictionary
    transitions = {f"transition/{name}" for name in dictionary.transitions}
    known = {*dictionary.entries, *dictionary.unreadable, *transitions}
    near = NearReference(known)
    for link in (*subject.links, *_effects(dictionary)):
        if link.to not in known and not _may_be_unread(link, dictionary):
            yield from _unknown(link, near)
        elif link.to in known and link.field not in OF_ANY_KIND:
            yield from _of_another_kind(link, dictionary)
    manifest = dictionary.manifest
    yield from _not_among("team", teams_named(dictionary), manifest.teams)
    yield from _not_among("calendar", calendars_named(dictionary), manifest.calendars)
    for picklist in dictionary.picklists.values():
        yield from _value_ids(picklist)
    for funnel in dictionary.funnels:
        if funnel.matrix:
            yield from _cells(funnel.ref, funnel.matrix, dictionary)


def _may_be_unread(link: Link, dictionary: Dictionary) -> bool:
    """Whether it is a move of a funnel that could not be read: one fault is enough."""
    unread = any(reference.startswith("funnel/") for reference in dictionary.unreadable)
    return unread and link.to.startswith("transition/")


def _effects(dictionary: Dictionary) -> Iterator[Link]:
    """What the options of decisions change: keys, which the links do not count."""
    for decision in dictionary.decisions.values():
        for position, option in enumerate(decision.options):
            for reference in option.then:
                to = reference if "/" in reference else f"/{reference}"
                yield Link(decision.ref, to, ("options", position, "then", reference))


def _unknown(link: Link, near: NearReference) -> Iterator[Breach]:
    kind, _, name = link.to.partition("/")
    facts = {"reference": link.to if kind else name, "near": near.to(link.to)}
    hint = "hint_near" if facts["near"] else "hint" if kind else "hint_bare"
    if kind:
        yield Breach(link.entry, link.keys, facts, hint=hint)
    elif not _is_value_replacement(link):
        yield Breach(link.entry, link.keys, facts, "message_bare", hint)


def _is_value_replacement(link: Link) -> bool:
    """Inside a picklist's values a bare id is one of them."""
    inside = link.entry.startswith("picklist/") and link.field == "values"
    return inside and "replaced_by" in link.keys


def _of_another_kind(link: Link, dictionary: Dictionary) -> Iterator[Breach]:
    entry = dictionary.get(link.entry)
    wanted = _kind_wanted(entry, link) if entry else ""
    if wanted and not link.to.startswith(f"{wanted}/"):
        facts = {"reference": link.to, "kind": wanted}
        yield Breach(link.entry, link.keys, facts, message="message_kind", hint="hint_kind")


def _kind_wanted(entry: BaseModel, link: Link) -> str:
    """The kind that the place of a reference fixes, "" where any will do."""
    value: object = entry
    wanted = ""
    for key in link.keys:
        if isinstance(value, BaseModel):
            parts = anatomy(type(value)).parts
            wanted = next((part.refers or "" for part in parts if part.key == key), "")
            value = getattr(value, str(key), None) or getattr(value, f"{key}_", None)
        elif isinstance(value, tuple) and isinstance(key, int):
            value = value[key]
        elif isinstance(value, dict):
            value = value.get(key)
    return wanted


def _not_among(what: str, named: Iterator[Mention], known: Collection[str]) -> Iterator[Breach]:
    near = Near(known)
    for entry, keys, name in named:
        if name not in known:
            facts = {"reference": name, "known": sorted(known), "near": near.to(name)}
            hint = "hint_near" if facts["near"] else f"hint_{what}"
            yield Breach(entry, keys, facts, message=f"message_{what}", hint=hint)


def _value_ids(picklist: Picklist) -> Iterator[Breach]:
    known = _Values(picklist)
    if picklist.default is not None and picklist.default not in known.ids:
        yield known.without(picklist.default, picklist.ref, ("default",))
    for place, value in enumerate(picklist.values):
        for position, name in enumerate(value.deprecated.replaced_by if value.deprecated else ()):
            if "/" not in name and name not in known.ids:
                keys = ("values", place, "deprecated", "replaced_by", position)
                yield known.without(name, picklist.ref, keys)


def _cells(entry: str, matrix: Matrix, dictionary: Dictionary) -> Iterator[Breach]:
    for name in (bare(matrix.rows), bare(matrix.columns)):
        field = dictionary.fields.get(name)
        picklist = dictionary.picklists.get(bare(field.picklist or "")) if field else None
        if picklist:
            known = _Values(picklist)
            for place, cell in enumerate(matrix.cells):
                value = cell.position.get(name)
                if value is not None and value not in known.ids:
                    yield known.without(value, entry, ("matrix", "cells", place, name))


class _Values:
    """The values of one picklist, ready to be asked for many."""

    def __init__(self, picklist: Picklist) -> None:
        self.ids = {value.key for value in picklist.values}
        self._picklist = picklist.id
        self._near = Near(self.ids)

    def without(self, value: str, entry: str, keys: Keys) -> Breach:
        facts = {
            "reference": value,
            "picklist": self._picklist,
            "known": self._shown,
            "near": self._near.to(value),
        }
        hint = "hint_near" if facts["near"] else "hint_value"
        return Breach(entry, keys, facts, message="message_value", hint=hint)

    @cached_property
    def _shown(self) -> list[str]:
        return sorted(self.ids)[:_MOST_SHOWN]


RULE = Rule(Severity.ERROR, _check)
