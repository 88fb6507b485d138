"""The worked example of the documentation, taken from its page: what it says is what is tested."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path

from tests.cli.running import ROOT

_TARGETS = re.compile(r"```yaml\n(targets:.*?)```", re.DOTALL)
_TEMPLATE = re.compile(r"`(targets/\S+\.j2)`[\s\u00a0]*:\n\n```jinja\n(.*?)```", re.DOTALL)


def project_with_example(folder: Path, language: str, dictionary: Path) -> Path:
    """A project whose one target is the example of a language's page; gives its folder."""
    page = (ROOT / "docs" / language / "own-target.md").read_text(encoding="utf-8")
    settings, template = _TARGETS.search(page), _TEMPLATE.search(page)
    assert settings
    assert template
    for file in dictionary.rglob("*.yaml"):
        copied = folder / "dictionary" / file.relative_to(dictionary)
        copied.parent.mkdir(parents=True, exist_ok=True)
        copied.write_bytes(file.read_bytes())
    manifest = folder / "dictionary" / "lexicon.yaml"
    kept = manifest.read_text(encoding="utf-8").partition("\ntargets:")[0]
    manifest.write_text(f"{kept}\n{textwrap.dedent(settings[1])}", encoding="utf-8")
    made = folder / template[1]
    made.parent.mkdir(parents=True, exist_ok=True)
    made.write_text(template[2], encoding="utf-8")
    return folder
