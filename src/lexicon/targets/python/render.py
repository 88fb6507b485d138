"""A package: one module a list, what they share, an index, and what pip needs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from lexicon.model.value_set import ResolvedValue, ValueSet
from lexicon.naming import PYTHON_RESERVED, constant, kebab, pascal, safe
from lexicon.targets.python.options import PythonOptions
from lexicon.targets.python.quoting import Paragraph, docstring, literal, literals, toml
from lexicon.targets.symbols import taken_symbols
from lexicon.targets.target import Files, Job, TargetFault, mark
from lexicon.targets.template import environment
from lexicon.targets.texts import in_default, labels, spoken

_SHARED_NAMES = {"Deprecation", "Facts", "Picklist", "Unknown"}
_CLASSES_RESERVED = PYTHON_RESERVED | _SHARED_NAMES | {"ClassVar"}
_NUMBERED = {f"{name}{number}" for name in ("com", "lpt") for number in range(10)}
_MODULES_RESERVED = PYTHON_RESERVED | _NUMBERED | {"aux", "con", "nul", "prn"}
"""Windows keeps these file names for itself."""


@dataclass(frozen=True, slots=True)
class Member:
    """One value as the template writes it."""

    value: ResolvedValue
    constant: str
    doc: tuple[Paragraph, ...]
    labels: dict[str, str]
    definitions: dict[str, str]
    codes: dict[str, str]
    attributes: dict[str, object]
    reasons: dict[str, str]
    replaced_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Module:
    """One list as the template writes it."""

    id: str
    name: str
    mark: str
    class_name: str
    unknown: str
    exports: tuple[str, ...]
    imports: tuple[str, ...]
    title: tuple[Paragraph, ...]
    doc: tuple[Paragraph, ...]
    labels: dict[str, str]
    default: str | None
    members: tuple[Member, ...]


def render(job: Job) -> Files:
    """Path below the output folder → content."""
    assert isinstance(job.options, PythonOptions)  # noqa: S101
    modules = [_module(value_set, job) for value_set in job.value_sets]
    filters: dict[str, Callable[..., str]] = {
        "literal": literal,
        "literals": literals,
        "docstring": docstring,
        "toml": toml,
    }
    templates = environment(__package__, filters)
    package = safe(job.options.package, PYTHON_RESERVED)
    written = {
        "__init__.py": templates.get_template("package.j2").render(_package(modules, job)),
        "_picklist.py": templates.get_template("shared.j2").render(languages=job.languages),
        "py.typed": "",
    }
    for module in modules:
        written[f"{module.name}.py"] = templates.get_template("module.j2").render(module=module)
    files = {f"{package}/{name}": text.encode() for name, text in sorted(written.items())}
    project = templates.get_template("pyproject.j2").render(_project(package, job))
    return {**files, "pyproject.toml": project.encode()}


def _project(package: str, job: Job) -> dict[str, str]:
    assert isinstance(job.options, PythonOptions)  # noqa: S101
    name = in_default(job.dictionary.manifest.name, job).split()
    return {
        "package": package,
        "distribution": job.options.distribution or kebab(package.strip("_")),
        "version": job.dictionary.manifest.version,
        "description": " ".join([*name, "(picklists)"]),
    }


def _package(modules: Sequence[Module], job: Job) -> dict[str, object]:
    title = (Paragraph(f"{in_default(job.dictionary.manifest.name, job)}: the picklists."),)
    shared = ("Deprecation", "Picklist", "Unknown")
    exports = sorted([*shared, *(name for module in modules for name in module.exports)])
    return {"modules": modules, "title": title, "exports": exports}


def faults(job: Job) -> Iterable[TargetFault]:
    """Lists that would share a name in the package."""
    return taken_symbols(job.value_sets, lambda id_: (_class_name(id_), _unknown(id_)))


def _module(value_set: ValueSet, job: Job) -> Module:
    deprecated = any(value.deprecated for value in value_set.values)
    ids = {value.id for value in value_set.values}
    label = value_set.label(job.language)
    return Module(
        id=value_set.id,
        name=safe(value_set.id, _MODULES_RESERVED),
        mark=mark(value_set),
        class_name=_class_name(value_set.id),
        unknown=_unknown(value_set.id),
        exports=tuple(sorted((_class_name(value_set.id), _unknown(value_set.id)))),
        imports=("Deprecation", "Facts", "Picklist", "Unknown")[not deprecated :],
        title=(Paragraph(label),),
        doc=(Paragraph(in_default(value_set.definition, job) or label),),
        labels=labels(value_set, job),
        default=value_set.default if value_set.default in ids else None,
        members=tuple(_member(value, ids, job) for value in value_set.values),
    )


def _member(value: ResolvedValue, known: set[str], job: Job) -> Member:
    return Member(
        value=value,
        constant=constant(value.id),
        doc=tuple(_doc(value, known, job)),
        labels=labels(value, job),
        definitions=spoken(value.definition, job),
        codes=dict(sorted(value.codes.items())),
        attributes=dict(_attributes(value)),
        reasons=spoken(value.deprecated.reason, job) if value.deprecated else {},
        replaced_by=tuple(name for name in value.replaced_by if name in known),
    )


def _doc(value: ResolvedValue, known: set[str], job: Job) -> Iterator[Paragraph]:
    definition = in_default(value.definition, job)
    yield Paragraph(f"{value.label(job.language)}: {definition}".removesuffix(": "))
    if value.deprecated:
        names = [constant(name) for name in value.replaced_by if name in known]
        instead = f" Use {' or '.join(names)} instead." if names else ""
        head = f".. deprecated:: {value.deprecated.since}"
        yield Paragraph(in_default(value.deprecated.reason, job) + instead, head)


def _attributes(value: ResolvedValue) -> Iterator[tuple[str, object]]:
    for name in ("probability", "closed", "won", "converted"):
        given = getattr(value, name)
        if given is not None:
            yield name, given
    if value.forecast is not None:
        yield "forecast", literal(value.forecast)


def _class_name(name: str) -> str:
    return safe(pascal(name), _CLASSES_RESERVED)


def _unknown(name: str) -> str:
    return f"Unknown{pascal(name)}"
