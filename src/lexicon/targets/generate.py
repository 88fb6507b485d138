"""From the manifest's `targets` to files: which are configured, what is wrong, what they make."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path, PureWindowsPath
from typing import Any, NamedTuple

from lexicon import targets
from lexicon.errors import UnknownName
from lexicon.findings import Finding, Place, Severity
from lexicon.model.dictionary import Dictionary
from lexicon.model.value_set import value_sets
from lexicon.plugins import load_one
from lexicon.source.files import MANIFEST
from lexicon.source.shape import fit
from lexicon.targets.found import target_names
from lexicon.targets.own.maker import is_own, own_target
from lexicon.targets.rendered import FOLDER, Output, Rendered
from lexicon.targets.target import Job, Options, Target, TargetFault


class Configured(NamedTuple):
    """A target with its options understood; `folder` is below the project's root, with `/`."""

    name: str
    target: Target
    options: Options
    folder: str


def load_target(name: str) -> Target:
    """One target by name. Raises UnknownName."""
    if name not in target_names():
        raise UnknownName("target", name, target_names())
    return load_one(targets, name, "TARGET", Target)


def render_all(
    dictionary: Dictionary, names: Iterable[str] = (), root: Path | None = None
) -> Rendered:
    """Render the targets named, else all that the manifest configures. Raises UnknownName.

    A target that is named but not configured has its default options. Templates of a user's own
    target are below `root`, the project's; without it such targets make nothing.
    """
    chosen = tuple(dict.fromkeys(names)) or tuple(dictionary.manifest.targets)
    understood, findings = configured(dictionary, chosen, root)
    sets = value_sets(dictionary)
    outputs = []
    for item in understood:
        job = Job(dictionary, sets, item.options)
        faults = tuple(_findings(item.target.faults(job), dictionary))
        findings += faults
        if not any(fault.severity is Severity.ERROR for fault in faults):
            outputs.append(Output(item.name, item.folder, item.target.render(job)))
    return Rendered(tuple(outputs), findings)


def faults(dictionary: Dictionary, root: Path | None = None) -> tuple[Finding, ...]:
    """What all configured targets have to say against the manifest and the entries, for a check."""
    understood, findings = configured(dictionary, tuple(dictionary.manifest.targets), root)
    sets = value_sets(dictionary)
    for item in understood:
        job = Job(dictionary, sets, item.options)
        findings += tuple(_findings(item.target.faults(job), dictionary))
    return findings


def configured(
    dictionary: Dictionary, names: tuple[str, ...], root: Path | None = None
) -> tuple[tuple[Configured, ...], tuple[Finding, ...]]:
    """The targets named with their options; what is wrong with any in the manifest is a finding."""
    written = dictionary.manifest.targets
    findings: list[Finding] = []
    understood: dict[str, Configured] = {}
    for name in dict.fromkeys([*written, *names]):
        own = is_own(dictionary, name)
        if name in written and not own and name not in target_names():
            findings.append(_unknown(name))
            continue
        if not own and name not in target_names():
            mine = (other for other in written if is_own(dictionary, other))
            raise UnknownName("target", name, (*target_names(), *mine))
        target = own_target(dictionary, name, root) if own else load_target(name)
        options, faulty = _understood(target.options, written.get(name))
        findings += [_in_manifest(finding, name) for finding in faulty]
        if options is not None:
            folder = options.output if options.output is not None else f"{FOLDER}/{name}"
            understood[name] = Configured(name, target, options, _normal(folder))
    badly = list(_folder_faults(understood.values()))
    stopped = {finding.keys[1] for finding in badly if finding.keys}
    kept = tuple(understood[name] for name in names if name in understood and name not in stopped)
    return kept, (*findings, *badly)


def _understood(
    options: type[Options], written: dict[str, Any] | None
) -> tuple[Options | None, list[Finding]]:
    """What a target is told; where it is told nothing, its model need not be made ready: 5 ms."""
    return fit(options, written, MANIFEST, "") if written else (options.model_construct(), [])


def _unknown(name: str) -> Finding:
    import difflib  # of no use where every name is right

    near = difflib.get_close_matches(name, target_names(), n=1, cutoff=0.6)
    facts = {"target": name, "near": "".join(near), "known": ", ".join(target_names())}
    hint = "hint_near" if near else "hint"
    keys = ("targets", name)
    return Finding(
        "target_unknown", Place(MANIFEST), keys=keys, on_key=True, facts=facts, hint=hint
    )


def _in_manifest(finding: Finding, name: str) -> Finding:
    """A fault found in a target's options, as seen from the manifest."""
    facts = dict(finding.facts)
    if "inside" in facts:
        facts["inside"] = ".".join(filter(None, ("targets", name, str(facts["inside"]))))
    keys = ("targets", name, *(finding.keys or ()))
    on_key = finding.on_key or len(keys) == 2
    if finding.rule == "value_invalid":
        facts["target"] = name
        return replace(finding, keys=keys, on_key=on_key, facts=facts, hint="hint_option")
    return replace(finding, keys=keys, on_key=on_key, facts=facts)


def _folder_faults(understood: Iterable[Configured]) -> Iterator[Finding]:
    taken: dict[str, str] = {}
    for item in understood:
        first = taken.setdefault(item.folder.casefold(), item.name)
        message = _not_a_folder(item.folder)
        if message:
            yield _folder_fault("target_folder_invalid", item, message)
        elif first != item.name:
            yield _folder_fault("target_folder_shared", item, other=first)


def _folder_fault(
    rule: str, item: Configured, message: str = "message", other: str = ""
) -> Finding:
    given = item.options.output is not None
    keys = ("targets", item.name, "output") if given else ("targets", item.name)
    facts = {"target": item.name, "folder": item.folder, "other": other}
    place = Place(MANIFEST)
    return Finding(rule, place, keys=keys, on_key=not given, facts=facts, message=message)


def _normal(folder: str) -> str:
    """The same spelling for the same folder, whatever the system it was written on."""
    return PureWindowsPath(folder).as_posix()


def _not_a_folder(folder: str) -> str:
    """Which sentence says why nothing may be written there, else ""."""
    path = PureWindowsPath(folder)
    if path.drive or path.root or ".." in path.parts or not folder.isprintable():
        return "message"
    if not path.parts:
        return "message_root"
    held = path.parts[0].casefold() in {"dictionary", ".git"}
    return "message_source" if held else ""


def _findings(said: Iterable[TargetFault], dictionary: Dictionary) -> Iterator[Finding]:
    """The faults as findings; the manifest's `rules` say what they weigh, unless they are final."""
    for fault in said:
        weighed = dictionary.manifest.rules.get(fault.rule, fault.severity)
        severity = fault.severity if fault.is_final else Severity(weighed)
        if severity is Severity.OFF:
            continue
        place = fault.place or Place(dictionary.files.get(fault.entry, MANIFEST))
        yield Finding(
            fault.rule,
            place,
            severity,
            entry=fault.entry,
            keys=None if fault.place else fault.keys,
            facts=fault.facts,
            message=fault.message,
        )
