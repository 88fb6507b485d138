"""A small project with a site in two languages, for tests that build one."""

from __future__ import annotations

import os
import re
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
NAVIGATION = """\
  - index.md
  - dictionary/stages/index.md
  - dictionary/terms/index.md
  - guide.md
"""


def project(folder: Path, pages: Mapping[str, str] = PAGES) -> Path:
    """Write a project with the same pages in both languages; `mkdocs.yml` is the real one."""
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    short = _with_navigation(_without_own_theme(settings))
    (folder / "mkdocs.yml").write_text(short, "utf-8")
    for language in ("en", "fr"):
        for path, text in pages.items():
            file = folder / "docs" / language / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
    return folder


def site_project(folder: Path) -> Path:
    """Our own project as far as the site needs it: pages written by hand, questions, mkdocs.yml."""
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    (folder / "mkdocs.yml").write_text(_without_own_theme(settings), "utf-8")
    shutil.copytree(ROOT / "quizzes", folder / "quizzes")
    for page in (ROOT / "docs").glob("*/*.md"):
        if page.stem != "index":
            (folder / "docs" / page.parent.name).mkdir(parents=True, exist_ok=True)
            shutil.copy(page, folder / "docs" / page.parent.name)
    return folder


def plan(root: Path, output: Path | None = None, url: str | None = None) -> Plan:
    """How to build that project's site, into its folder `site`."""
    return Plan(root, output or root / "site", EDITIONS, 1_700_000_000, os.environ, url)


def _without_own_theme(settings: str) -> str:
    """As in a firm's repository, where the theme lies inside the installed package."""
    return "\n".join(line for line in settings.splitlines() if "custom_dir" not in line) + "\n"


def _with_navigation(settings: str) -> str:
    return re.sub(r"(?<=\nnav:\n)(  - .*\n)+", NAVIGATION, settings)
