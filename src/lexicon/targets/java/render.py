"""A package: one enumeration a list, and what they have in common."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lexicon.model.value_set import ResolvedValue, ValueSet
from lexicon.naming import KEPT_BY_WINDOWS, constant, pascal, safe
from lexicon.targets.block_comment import block_comment
from lexicon.targets.java.options import JavaOptions
from lexicon.targets.java.quoting import literal, literals, prose
from lexicon.targets.java.reserved import TYPES, WORDS
from lexicon.targets.symbols import taken_symbols
from lexicon.targets.target import Files, Job, TargetFault, mark
from lexicon.targets.template import environment
from lexicon.targets.texts import in_default, labels, meaning, outdated, spoken

_MOST_CONSTANTS = 2500
"""One method makes all constants of a type and may have 64 KB; each constant takes 22 bytes."""
_LONG = (
    "The list is too long for an enumeration of Java: its values are constants of this class, each "
    "there once, as those of an enumeration are; only a switch cannot tell them apart."
)
_LONGEST_TEXT = 65_535
"""Bytes of a text in a class file."""
_SHARED = ("Deprecation", "Facts", "Picklist", "package-info")
_KEPT_FILES = KEPT_BY_WINDOWS | {name.casefold() for name in _SHARED}
_PART = 25
"""How many values' facts one class holds: classes and methods have limits too."""

Pairs = list[str]
"""Key, text, key, text: as Java takes them."""


@dataclass(frozen=True, slots=True)
class Member:
    """One value as the template writes it."""

    value: ResolvedValue
    constant: str
    doc: tuple[str, ...]
    annotation: str
    labels: Pairs
    definitions: Pairs
    codes: Pairs
    reasons: Pairs
    replaced_by: list[str]
    attributes: str


@dataclass(frozen=True, slots=True)
class Listed:
    """One list as the template writes it."""

    mark: str
    class_name: str
    doc: tuple[str, ...]
    labels: Pairs
    default: str | None
    members: list[Member]

    @property
    def parts(self) -> list[list[Member]]:
        """The values in as many classes as their facts need."""
        return self._split(_PART)

    @property
    def chapters(self) -> list[list[Member]]:
        """The values in as many interfaces as their constants need; none where they are few."""
        return self._split(_MOST_CONSTANTS) if len(self.members) > _MOST_CONSTANTS else []

    @property
    def chapter_names(self) -> list[str]:
        """What these interfaces are called."""
        return [f"{self.class_name}_{place}" for place, _ in enumerate(self.chapters, 1)]

    def _split(self, size: int) -> list[list[Member]]:
        starts = range(0, len(self.members), size)
        return [self.members[start : start + size] for start in starts]


def render(job: Job) -> Files:
    """Path below the output folder → content."""
    filters: dict[str, Callable[..., str]] = {
        "literal": literal,
        "literals": literals,
        "doc": block_comment,
    }
    templates = environment(__package__, filters)
    package = _package(job)
    shared = {"package": package, "language": job.language, "title": prose(_title(job))}
    written = {
        f"{name}.java": templates.get_template(f"{name}.j2").render(shared) for name in _SHARED
    }
    template, told = templates.get_template("list.j2"), {"package": package, "long": _LONG}
    for value_set in job.value_sets:
        listed = _listed(value_set, job)
        written[f"{listed.class_name}.java"] = template.render({"list": listed, **told})
    folder = package.replace(".", "/")
    return {f"{folder}/{name}": text.encode() for name, text in sorted(written.items())}


def faults(job: Job) -> Iterator[TargetFault]:
    """Lists that would share a file, or that hold a text too long."""
    yield from taken_symbols(job.value_sets, lambda id_: (_class_name(id_).casefold(),))
    for value_set in job.value_sets:
        longest = max((len(text.encode()) for text in _texts(value_set, job)), default=0)
        if longest > _LONGEST_TEXT:
            facts = {"picklist": value_set.id, "length": longest, "limit": _LONGEST_TEXT}
            yield TargetFault("java_text_too_long", f"picklist/{value_set.id}", (), facts)


def _texts(value_set: ValueSet, job: Job) -> Iterator[str]:
    yield from labels(value_set, job).values()
    for value in value_set.values:
        reasons = value.deprecated.reason if value.deprecated else {}
        for texts in (labels(value, job), value.definition, value.codes, reasons):
            yield from texts.values()


def _package(job: Job) -> str:
    assert isinstance(job.options, JavaOptions)  # noqa: S101
    return ".".join(safe(part, WORDS | KEPT_BY_WINDOWS) for part in job.options.package.split("."))


def _title(job: Job) -> str:
    return f"{in_default(job.dictionary.manifest.name, job)}: the picklists."


def _class_name(id_: str) -> str:
    name = pascal(id_)
    return f"{name}_" if name in TYPES or name.casefold() in _KEPT_FILES else name


def _listed(value_set: ValueSet, job: Job) -> Listed:
    known = {value.id for value in value_set.values}
    label = value_set.label(job.language)
    return Listed(
        mark=mark(value_set),
        class_name=_class_name(value_set.id),
        doc=(prose(in_default(value_set.definition, job) or label),),
        labels=_pairs(labels(value_set, job)),
        default=value_set.default if value_set.default in known else None,
        members=[_member(value, known, job) for value in value_set.values],
    )


def _member(value: ResolvedValue, known: set[str], job: Job) -> Member:
    replaced_by = [name for name in value.replaced_by if name in known]
    return Member(
        value=value,
        constant=constant(value.id),
        doc=tuple(_doc(value, replaced_by, job)),
        annotation=_annotation(value),
        labels=_pairs(labels(value, job)),
        definitions=_pairs(spoken(value.definition, job)),
        codes=_pairs(dict(sorted(value.codes.items()))),
        reasons=_pairs(spoken(value.deprecated.reason, job)) if value.deprecated else [],
        replaced_by=replaced_by,
        attributes=", ".join(_attributes(value)),
    )


def _doc(value: ResolvedValue, replaced_by: list[str], job: Job) -> Iterator[str]:
    yield prose(meaning(value, job))
    if value.deprecated:
        why = outdated(value.deprecated, map(constant, replaced_by), job, "tag")
        yield f"@deprecated {prose(why)}"


def _annotation(value: ResolvedValue) -> str:
    old = value.deprecated
    removal = ", forRemoval = true" if old and old.sunset else ""
    return f"@Deprecated(since = {literal(old.since)}{removal})" if old else ""


def _attributes(value: ResolvedValue) -> Iterator[str]:
    yield "null" if value.probability is None else repr(float(value.probability))
    for given in (value.closed, value.won, value.converted):
        yield "null" if given is None else str(given).lower()
    yield "null" if value.forecast is None else literal(value.forecast)


def _pairs(texts: dict[str, str]) -> Pairs:
    return [part for pair in texts.items() for part in pair]
