"""Cut a release: freeze what is in force, tell what changed, all or nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lexicon.findings import Finding
from lexicon.history.comparison import Comparison
from lexicon.history.releasing import Cut, cut
from lexicon.model.ledger_paths import RELEASES, agreed_path, release_path
from lexicon.printers.changelog import Section, with_section
from lexicon.project.decided import once, written
from lexicon.project.ledger_text import kept_text, release_text
from lexicon.project.lock import writing
from lexicon.project.state import State, open_state
from lexicon.source.files import MANIFEST, project_root
from lexicon.yamlfile.splice import with_scalar


@dataclass(frozen=True)
class Released:
    """What was frozen and written, or the findings because of which nothing was."""

    cut: Cut
    waiting: tuple[str, ...]
    """Proposals that are not part of it: the release holds the text in force instead."""
    written: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()


def release(path: Path, version: str, today: date) -> Released:
    """Freeze release `version`. Raises CannotWrite, Busy, ProjectNotFound."""
    with writing(root := project_root(path)):
        state = open_state(root, today)
        sources = {name: state.source(name) for name in state.standing.agreed}
        made = cut(state.standing, version, today, sources)
        waiting = tuple(state.standing.waiting)
        findings = once((*state.errors(), *made.findings))
        if findings:
            return Released(made, waiting, findings=findings)
        return Released(made, waiting, written(root, _files(state, made, today)))


def _files(state: State, made: Cut, today: date) -> dict[str, bytes]:
    """The release itself comes last: before it is there, nothing has been released."""
    kept = {agreed_path(name, text): kept_text(text) for name, text in made.agreed.items()}
    manifest = with_scalar((state.root / MANIFEST).read_bytes(), ("version",), made.release.version)
    return {
        **kept,
        MANIFEST: manifest,
        **_changelogs(state, made, today),
        release_path(made.release): release_text(made.release),
    }


def _changelogs(state: State, made: Cut, today: date) -> dict[str, bytes]:
    """One a language, newest on top."""
    two = Comparison(made.before, made.dictionary, today) if made.before else None
    files = {}
    for language in state.dictionary.languages:
        path = f"{RELEASES}/CHANGELOG.{language}.md"
        section = Section(made.release, two, made.changes, language)
        file = state.root / path
        earlier = file.read_text(encoding="utf-8") if file.is_file() else ""
        files[path] = with_section(earlier, section).encode("utf-8")
    return files
