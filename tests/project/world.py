"""A small project to agree on, quick to read and to check: a few words in one language."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from textwrap import dedent

from lexicon.history.signing import Signing
from lexicon.project.decided import Decided
from lexicon.project.deciding import approve_proposals
from lexicon.project.state import State, open_state

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
TEAMS = ("marketing", "sales")

MANIFEST = """\
    format: 1
    name: {en: Words}
    version: 1.0.0
    languages: [en]
    teams:
      marketing: {names: {en: Marketing}, head: head of marketing}
      sales: {names: {en: Sales}, head: head of sales}
    approval:
      {major: [marketing, sales], minor: [owner], sponsor: general manager, decide_within: 2 w}
    """
HEADER = """\
    # A comment that must survive.
    id: {id}
    kind: {kind}
    version: 1.0.0
    status: proposed
    owner: marketing
    names: {{en: {{label: {label}}}}}
    definition: {{en: "{definition}"}}
    """
FIELDS = {
    "consent": "type: boolean\nwhen_empty: false\npersonal_data: false\n",
    "score": "type: integer\nunit: points\npersonal_data: false\n",
}
STAGES = {
    "lead": ("{field: consent, is: true}", "{consent: true, score: 3}", "{consent: false}"),
    "mql": (
        "{field: score, at_least: 20}",
        "{consent: true, score: 40}",
        "{consent: true, score: 3}",
    ),
}
FUNNEL = """\
    sections:
      - {id: top, names: {en: {label: Top part}}, responsible: [marketing], stages: [contact, lead]}
      - {id: end, names: {en: {label: End part}}, responsible: [sales], stages: [mql]}
    transitions: [{id: accept, from: lead, to: mql, by: sales, within: 24 h}]
    """


def project(folder: Path) -> Path:
    """Write the project, nothing agreed on yet."""
    files = {"lexicon.yaml": dedent(MANIFEST)}
    for name, body in FIELDS.items():
        files[f"fields/{name}.yaml"] = _entry("field", name) + body
    files["stages/contact.yaml"] = _entry("stage", "contact") + "criteria: {always: true}\n"
    for name, (criteria, good, bad) in STAGES.items():
        examples = (
            f"examples: [{{id: yes_one, en: Anna came., record: {good}}}]\n"
            f"counter_examples: [{{id: no_one, en: Bert left., record: {bad}}}]\n"
        )
        files[f"stages/{name}.yaml"] = (
            _entry("stage", name) + f"criteria: {criteria}\n" + (examples)
        )
    files["funnels/main.yaml"] = _entry("funnel", "main") + dedent(FUNNEL)
    for path, text in files.items():
        file = folder / "dictionary" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())
    return folder


def _entry(kind: str, name: str) -> str:
    label = f"{name.capitalize()} {kind}"
    told = f"What both teams say about the {name} with one meaning."
    return dedent(HEADER).format(kind=kind, id=name, label=label, definition=told)


def signing(team: str, words: str = "", moment: str = "2026-11-22T10:00:00Z") -> Signing:
    """The word of a team's head."""
    return Signing(team, f"head of {team}", moment, words)


def agree(root: Path, *references: str, teams: tuple[str, ...] = TEAMS) -> Decided:
    """Each team's yes to the entries named, to all if none is."""
    wanted = references or tuple(state(root).dictionary.entries)
    for team in teams:
        decided = approve_proposals(root, wanted, signing(team), NOW)
        assert decided.findings == ()
    return decided


def agreed(folder: Path) -> Path:
    """The project with everything in force."""
    root = project(folder)
    agree(root)
    return root


def state(root: Path) -> State:
    """Where the project stands."""
    return open_state(root, TODAY)


def put(root: Path, path: str, before: str, after: str) -> None:
    """Replace a stretch of an entry's file, which must be there; its line ends stay as they are."""
    file = root / "dictionary" / path
    raw = file.read_bytes()
    assert before.encode() in raw
    file.write_bytes(raw.replace(before.encode(), after.encode(), 1))


def raise_mql(root: Path) -> None:
    """A major change, with its version: the threshold of the MQL goes from 20 to 30."""
    put(root, "stages/mql.yaml", "at_least: 20", "at_least: 30")
    put(root, "stages/mql.yaml", "version: 1.0.0", "version: 2.0.0")


def tree(root: Path) -> dict[str, bytes]:
    """Path → content of every file of the dictionary."""
    files = (file for file in (root / "dictionary").rglob("*") if file.is_file())
    return {file.relative_to(root).as_posix(): file.read_bytes() for file in sorted(files)}
