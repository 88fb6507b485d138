"""A package: one module a list, what they share, an index, and what pip needs."""

from __future__ import annotations

from collections.abc import Iterable

from lexicon.naming import KEPT_BY_WINDOWS, PYTHON_RESERVED, kebab, safe
from lexicon.targets.python.list_module import list_module, names_of
from lexicon.targets.python.options import PythonOptions
from lexicon.targets.python.order import by_worth, exported, imported
from lexicon.targets.python.quoting import Paragraph, docstring, indented, literal, toml
from lexicon.targets.symbols import taken_symbols
from lexicon.targets.target import Files, Job, TargetFault
from lexicon.targets.template import filled
from lexicon.targets.texts import in_default

_SHARED = ("LANGUAGES", "PICKLISTS", "Deprecation", "Picklist", "Unknown")


def render(job: Job) -> Files:
    """Path below the output folder → content."""
    assert isinstance(job.options, PythonOptions)  # noqa: S101
    package = safe(job.options.package, PYTHON_RESERVED | KEPT_BY_WINDOWS)
    languages = indented((f"{literal(language)}," for language in job.languages), 4)
    written = {
        "__init__.py": _index(job),
        "_picklist.py": filled(__package__, "shared", languages=languages),
        "py.typed": "",
    }
    for value_set in job.value_sets:
        written[f"{names_of(value_set.id).module}.py"] = list_module(value_set, job)
    files = {f"{package}/{name}": text.encode() for name, text in sorted(written.items())}
    return {**files, "pyproject.toml": _project(package, job, job.options).encode()}


def faults(job: Job) -> Iterable[TargetFault]:
    """Lists that would share a name in the package."""
    return taken_symbols(job.value_sets, lambda list_id: names_of(list_id)[1:])


def _index(job: Job) -> str:
    ids = [value_set.id for value_set in job.value_sets]
    names = list(map(names_of, ids))
    title = f"{in_default(job.dictionary.manifest.name, job)}: the picklists."
    exports = exported([*_SHARED, *(name for each in names for name in each[1:])])
    modules = sorted(names, key=lambda each: by_worth(each.module))
    imports = (f"from .{each.module} import {', '.join(imported(each[1:]))}" for each in modules)
    picklists = zip(ids, names, strict=True)
    return filled(
        __package__,
        "package",
        title=docstring((Paragraph(title),), 0),
        imports=indented(imports, 0),
        picklists=indented((f"{literal(id_)}: {each.known}," for id_, each in picklists), 4),
        exports=indented((f"{literal(name)}," for name in exports), 4),
    )


def _project(package: str, job: Job, options: PythonOptions) -> str:
    name = in_default(job.dictionary.manifest.name, job).split()
    return filled(
        __package__,
        "pyproject",
        package=toml(package),
        distribution=toml(options.distribution or kebab(package.strip("_"))),
        version=toml(job.dictionary.manifest.version),
        description=toml(" ".join([*name, "(picklists)"])),
    )
