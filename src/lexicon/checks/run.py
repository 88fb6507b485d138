"""Run the rules: weigh each breach as the manifest says, and honour silences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from lexicon.checks import rules
from lexicon.checks.concern import may_find
from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.findings import Finding, Place, Severity
from lexicon.model.dictionary import Dictionary
from lexicon.plugins import load_all, load_one, module_names

MANIFEST = "dictionary/lexicon.yaml"


@cache
def all_rules() -> dict[str, Rule]:
    """Every rule by name."""
    return load_all(rules, "RULE", Rule)


@cache
def _names() -> tuple[str, ...]:
    return module_names(rules)


def check(subject: Subject, only: Iterable[str] = ()) -> tuple[Finding, ...]:
    """The findings of all rules, or of some; exact lines are found later (`source.place`)."""
    chosen = set(only)
    findings: list[Finding] = []
    used: set[tuple[str, str]] = set()
    for name in _names():
        configured = subject.dictionary.manifest.rules.get(name)
        severity = Severity(configured) if configured else None
        wanted = not chosen or name in chosen
        if severity is Severity.OFF or not (wanted or _is_silenced(name, subject.dictionary)):
            continue
        if not may_find(name, subject):
            continue
        rule = load_one(rules, name, "RULE", Rule)
        for breach in rule.check(subject):
            if _silence(name, breach, subject.dictionary):
                used.add((breach.entry, name))
            elif wanted:
                weight = severity or breach.severity or rule.severity
                findings.append(_finding(name, breach, weight, subject))
    if not chosen or "silence_unneeded" in chosen:
        findings += _unneeded_silences(subject, used)
    return tuple(findings)


def _finding(name: str, breach: Breach, severity: Severity, subject: Subject) -> Finding:
    return Finding(
        name,
        Place(_path(breach.entry, subject)),
        severity,
        entry=breach.entry,
        keys=breach.keys,
        on_key=breach.on_key,
        facts=breach.facts,
        message=breach.message,
        hint=breach.hint,
    )


def _path(entry: str, subject: Subject) -> str:
    if subject.bank and entry in subject.bank.paths:
        return entry
    return subject.dictionary.files.get(entry, MANIFEST)


def _silence(name: str, breach: Breach, dictionary: Dictionary) -> bool:
    entry = dictionary.get(breach.entry)
    return entry is not None and any(item.rule == name for item in entry.silence)


def _is_silenced(name: str, dictionary: Dictionary) -> bool:
    entries = dictionary.entries.values()
    return any(item.rule == name for entry in entries for item in entry.silence)


def _unneeded_silences(subject: Subject, used: set[tuple[str, str]]) -> Iterator[Finding]:
    for entry in subject.dictionary.entries.values():
        for position, silence in enumerate(entry.silence):
            if (entry.ref, silence.rule) not in used:
                breach = Breach(entry.ref, ("silence", position), {"rule": silence.rule})
                yield _finding("silence_unneeded", breach, Severity.WARNING, subject)
