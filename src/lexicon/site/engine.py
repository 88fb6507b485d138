"""Running MkDocs: every language built aside at the same time, then put in place at once.

MkDocs runs as a child process: one a language, side by side; its global state, its messages and its
reading of SOURCE_DATE_EPOCH stay out of ours, and a fork of it (ProperDocs) could take its place.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lexicon.errors import LexiconError
from lexicon.site.config import THEME, Folders, LanguageSite, adapted, configuration, written

_QUIET = {"NO_MKDOCS_2_WARNING": "1", "PYTHONWARNINGS": "ignore", "PYTHONUTF8": "1"}


class SiteFailed(LexiconError):
    """MkDocs could not build the site, or found fault with a page."""

    def __init__(self, language: str, told: str) -> None:
        super().__init__(f"the site could not be built ({language}):\n{told}")
        self.language, self.told = language, told


@dataclass(frozen=True, slots=True)
class Plan:
    """What to build, where to, and in which surroundings."""

    root: Path
    """The project: `mkdocs.yml`, and `docs/<language>/` for each edition."""
    output: Path
    """The folder that becomes the site; what is in it is replaced."""
    editions: Sequence[LanguageSite]
    epoch: int
    """Seconds since 1970 that count as now: the newest release's date, for equal bytes."""
    environment: Mapping[str, str]
    """What the child processes inherit."""
    url: str | None = None
    """Where the site will be published, with a slash at the end."""


def build_site(plan: Plan) -> int:
    """Build the site in all languages; the number of its pages. Raises LexiconError.

    Until every language is built, `plan.output` stays as it was.
    """
    plan.output.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=plan.output.parent, prefix=".site-") as name:
        aside = Path(name)
        built = _build_all(plan, aside)
        for edition, folder in zip(plan.editions[1:], built[1:], strict=True):
            folder.rename(built[0] / edition.language)
        pages = sum(page.name != "404.html" for page in built[0].rglob("*.html"))
        _swap(built[0], plan.output, aside / "before")
    return pages


def _build_all(plan: Plan, aside: Path) -> list[Path]:
    settings = _settings(plan.root / "mkdocs.yml")
    theme = _theme(plan.root, settings, aside)
    running = []
    for at, edition in enumerate(plan.editions):
        folders = Folders(plan.root / "docs" / edition.language, aside / edition.language, theme)
        made = configuration(plan.root / "mkdocs.yml", plan.editions, at, folders, plan.url)
        made.update(adapted(settings, folders.docs))
        file = aside / f"{edition.language}.yml"
        file.write_text(written(made), encoding="utf-8")
        running.append((edition, folders.site, _start(file, plan)))
    outcomes = [(edition, site, _finish(child)) for edition, site, child in running]
    for edition, _, fault in outcomes:
        if fault:
            raise SiteFailed(edition.language, fault)
    return [site for _, site, _ in outcomes]


def _settings(file: Path) -> dict[str, Any]:
    """The project's mkdocs.yml as MkDocs reads it."""
    from mkdocs.exceptions import ConfigurationError  # imported late: only the site needs MkDocs
    from mkdocs.utils.yaml import yaml_load

    try:
        with file.open("rb") as stream:
            return yaml_load(stream)
    except (OSError, ConfigurationError) as fault:
        raise LexiconError(f"cannot read {file}: {fault}") from fault


def _theme(root: Path, settings: Mapping[str, Any], aside: Path) -> Path:
    """Lexicon's theme, under the project's own `theme: custom_dir` where it has one."""
    theme = settings.get("theme")
    own = theme.get("custom_dir") if isinstance(theme, dict) else None
    if own is None or (root / own).resolve() == THEME.resolve():
        return THEME
    if not (root / own).is_dir():
        raise LexiconError(f"no folder {root / own}: mkdocs.yml names it under theme, custom_dir")
    joined = aside / "theme"
    shutil.copytree(THEME, joined)
    shutil.copytree(root / own, joined, dirs_exist_ok=True)
    return joined


def _start(file: Path, plan: Plan) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "build", "--config-file", str(file)],
        cwd=plan.root,
        env={**plan.environment, **_QUIET, "SOURCE_DATE_EPOCH": str(plan.epoch)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )


def _finish(child: subprocess.Popen[str]) -> str:
    """What MkDocs found fault with; empty when all went well."""
    said, _ = child.communicate()
    if not child.returncode:
        return ""
    lines = [line for line in said.splitlines() if line and not line.startswith("INFO ")]
    return "\n".join(lines) or f"MkDocs ended with {child.returncode}"


def _swap(built: Path, output: Path, before: Path) -> None:
    """Put the built folder in place; if that fails, what was there is put back."""
    if output.exists():
        output.rename(before)
    try:
        built.rename(output)
    except OSError as fault:
        if before.exists():
            before.rename(output)
        raise LexiconError(f"cannot put the site in place at {output}: {fault}") from fault
