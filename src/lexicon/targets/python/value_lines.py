"""One value as it stands in its list's module: its member, and all that is known of it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from lexicon.model.header import Deprecation
from lexicon.model.value_set import ResolvedValue
from lexicon.naming import constant
from lexicon.targets.python.quoting import Paragraph, docstring, literal, literal_key, literals
from lexicon.targets.target import Job
from lexicon.targets.texts import instead, labels, meaning, spoken


def member_lines(value: ResolvedValue, known: Collection[str], job: Job) -> tuple[str, str]:
    """The member and its docstring; `known` are the ids of the list."""
    member = f"{constant(value.id)} = {literal(value.id)}"
    return member, docstring(_paragraphs(value, known, job), 4)


def fact_lines(value: ResolvedValue, known: Collection[str], job: Job) -> list[str]:
    """The value's facts by its id; what the dictionary does not say is left out."""
    lines = [f"{literal(value.id)}: Facts(", f"    number={value.number},"]
    lines += _texts("labels", labels(value, job))
    definitions = spoken(value.definition, job)
    if definitions:
        lines += _texts("definitions", definitions)
    if value.codes:
        lines += _texts("codes", dict(sorted(value.codes.items())))
    for name in ("probability", "closed", "won", "converted"):
        given = getattr(value, name)
        if given is not None:
            lines.append(f"    {name}={given},")
    if value.forecast is not None:
        lines.append(f"    forecast={literal(value.forecast)},")
    if value.deprecated:
        lines += [f"    {line}" for line in _deprecation(value.deprecated, value, known, job)]
    lines.append("),")
    return lines


def _paragraphs(value: ResolvedValue, known: Collection[str], job: Job) -> list[Paragraph]:
    paragraphs = [Paragraph(meaning(value, job))]
    if value.deprecated:
        names = [constant(name) for name in value.replaced_by if name in known]
        head = f".. deprecated:: {value.deprecated.since}"
        paragraphs.append(Paragraph(instead(value.deprecated, names, job), head))
    return paragraphs


def _deprecation(
    deprecated: Deprecation, value: ResolvedValue, known: Collection[str], job: Job
) -> Iterator[str]:
    replaced_by = tuple(name for name in value.replaced_by if name in known)
    yield "deprecated=Deprecation("
    yield f"    since={literal(deprecated.since)},"
    yield from _texts("reasons", spoken(deprecated.reason, job))
    if replaced_by:
        yield f"    replaced_by={literals(replaced_by)},"
    if deprecated.sunset:
        yield f"    sunset={literal(deprecated.sunset)},"
    yield "),"


def _texts(name: str, texts: Mapping[str, str]) -> list[str]:
    lines = [f"        {literal_key(key)}: {literal(text)}," for key, text in texts.items()]
    return [f"    {name}={{", *lines, "    },"]
