"""A small project with a site in two languages, for tests that build one."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from lexicon.site.config import LanguageSite
from lexicon.site.engine import Plan
from tests.tools import ROOT

EDITIONS = (LanguageSite("en", "Words & deeds"), LanguageSite("fr", "L'équipe & ses <mots>"))
PAGES = {
    "index.md": '# Home {#home}\n\n<p class="lx-x"><a href="guide.html">Guide</a></p>',
    "dictionary/stages/index.md": "# Stages {#stages}",
    "dictionary/stages/mql.md": "# MQL {#mql}\n\n[Home](../../index.md)",
    "guide.md": "# Guide {#guide}",
}


def project(folder: Path, pages: Mapping[str, str] = PAGES) -> Path:
    """Write a project with the same pages in both languages; `mkdocs.yml` is the real one."""
    shutil.copy(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
    settings = (folder / "mkdocs.yml").read_text("utf-8")
    (folder / "mkdocs.yml").write_text(_without_own_theme_and_navigation(settings), "utf-8")
    for language in ("en", "fr"):
        for path, text in pages.items():
            file = folder / "docs" / language / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
    return folder


def plan(root: Path, output: Path | None = None, url: str | None = None) -> Plan:
    """How to build that project's site, into its folder `site`."""
    return Plan(root, output or root / "site", EDITIONS, 1_700_000_000, os.environ, url)


def _without_own_theme_and_navigation(settings: str) -> str:
    """As in a firm's repository, where the theme lies inside the installed package."""
    lines = settings.split("\nnav:\n", maxsplit=1)[0].splitlines()
    return "\n".join(line for line in lines if "custom_dir" not in line) + (
        "\nnav:\n  - index.md\n  - dictionary/stages/index.md\n  - dictionary/terms/index.md\n"
        "  - guide.md\n"
    )
