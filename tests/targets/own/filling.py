"""Templates that a test writes, filled from the sample."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from lexicon.checks.words import Words
from lexicon.findings import Finding
from lexicon.model.dictionary import Dictionary
from lexicon.targets.generate import render_all
from lexicon.targets.rendered import Rendered
from tests.targets.golden import write_files
from tests.targets.sample import sample


def dictionary(**options: Any) -> Dictionary:
    """The sample, with a target `mine` of templates in `templates`."""
    targets = {"mine": {"templates": "templates", **options}}
    manifest = sample().manifest.model_copy(update={"targets": targets})
    return replace(sample(), manifest=manifest)


def rendered(root: Path, templates: Mapping[str, str], **options: Any) -> Rendered:
    """What these templates make of the sample."""
    write_files(root / "templates", {name: text.encode() for name, text in templates.items()})
    return render_all(dictionary(**options), root=root)


def places(findings: tuple[Finding, ...]) -> list[tuple[str, str, int]]:
    """Rule, path and line of each finding."""
    return [(item.rule, item.place.path, item.place.line) for item in findings]


def slip(root: Path, text: str) -> tuple[tuple[str, str, int], str]:
    """Where the one thing wrong with a template `a.j2` is, and why; nothing is made of it."""
    made = rendered(root, {"a.j2": text})
    assert made.outputs == ()
    (place,) = places(made.findings)
    return place, Words(("lexicon.targets.faults",)).explain(made.findings[0], "en").message
