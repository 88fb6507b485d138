"""What MkDocs is told for one language: the project's `mkdocs.yml`, and what only lexicon knows.

The project's file holds for every language. Lexicon writes a small one beside the build that
inherits it and adds the folders, the language, the theme inside the installed package, and the
navigation without the pages that this dictionary does not have.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml

from lexicon.languages.words import load_words
from lexicon.look.escape import html
from lexicon.site.places import FEED
from lexicon.site.words import site_words
from lexicon.site.write import OWN_FOLDER

THEME = Path(str(files("lexicon.site") / "theme"))


@dataclass(frozen=True, slots=True)
class LanguageSite:
    """The site in one language; the first of a site stands at its root."""

    language: str
    name: str
    """The site's name, as plain text."""


@dataclass(frozen=True, slots=True)
class Folders:
    """Where one language's build reads and writes."""

    docs: Path
    site: Path
    theme: Path


def configuration(
    project: Path, editions: Sequence[LanguageSite], at: int, folders: Folders, url: str | None
) -> dict[str, Any]:
    """The configuration of edition number `at`; `project` is the project's mkdocs.yml."""
    edition = editions[at]
    made: dict[str, Any] = {
        "INHERIT": str(project),
        "site_name": _shown(edition.name),
        "docs_dir": str(folders.docs),
        "site_dir": str(folders.site),
        "use_directory_urls": False,
        "theme": {
            "custom_dir": str(folders.theme),
            "language": edition.language,
            "palette": _palette(edition.language),
        },
        "extra": {
            "feed": _feed(folders.docs, edition.language),
            "alternate": len(editions) > 1,
            "scope": "/",  # the reader's choice of colours holds in every language
            "languages": [_other(editions, at, number, folders) for number in range(len(editions))],
        },
    }
    if url:
        made["site_url"] = url + (f"{edition.language}/" if at else "")
    return made


def adapted(settings: Mapping[str, Any], docs: Path) -> dict[str, Any]:
    """What takes the place of the project's own settings, so that they fit these pages."""
    changed: dict[str, Any] = {}
    if "nav" in settings:
        changed["nav"] = present(settings["nav"], docs)
    if isinstance(settings.get("markdown_extensions"), dict):  # a list could not be added to
        changed["markdown_extensions"] = {"lexicon.site.blocks": {}}
    return changed


def present(navigation: Sequence[Any], docs: Path) -> list[Any]:
    """The navigation without generated pages that are not there, and without empty sections."""
    kept = (_present_item(item, docs) for item in navigation)
    return [item for item in kept if item]


def written(made: Mapping[str, Any]) -> str:
    """A configuration as YAML."""
    return yaml.safe_dump(dict(made), allow_unicode=True, sort_keys=False)


def _present_item(item: Any, docs: Path) -> Any:
    if isinstance(item, dict):
        inner = {title: _present_item(value, docs) for title, value in item.items()}
        return {title: value for title, value in inner.items() if value}
    if isinstance(item, list):
        return present(item, docs)
    generated = isinstance(item, str) and item.startswith(f"{OWN_FOLDER}/")
    return None if generated and not (docs / item).is_file() else item


def _other(
    editions: Sequence[LanguageSite], at: int, number: int, folders: Folders
) -> dict[str, Any]:
    """How pages of edition `at` lead to the same page of edition `number`."""
    language = editions[number].language
    root = "../" if at else ""
    theirs = folders.docs.with_name(language)
    return {
        "lang": language,
        "name": _words(language)["language"],
        "link": root + (f"{language}/" if number else ""),
        "missing": sorted(_pages(folders.docs) - _pages(theirs)),
    }


def _feed(docs: Path, language: str) -> dict[str, str] | None:
    """The feed of changes and its title, if there is one."""
    title: str = site_words(language)["changes"]["title"]
    return {"path": FEED, "title": title} if (docs / FEED).is_file() else None


def _pages(docs: Path) -> set[str]:
    return {page.relative_to(docs).as_posix() for page in docs.rglob("*.md")}


def _palette(language: str) -> list[dict[str, Any]]:
    words = _words(language)
    shades = (
        ("light", "default", "material/weather-night", words["to_dark"]),
        ("dark", "slate", "material/weather-sunny", words["to_light"]),
    )
    return [
        {
            "media": f"(prefers-color-scheme: {preference})",
            "scheme": scheme,
            "primary": "custom",
            "accent": "custom",
            "toggle": {"icon": icon, "name": name},
        }
        for preference, scheme, icon, name in shades
    ]


def _words(language: str) -> dict[str, Any]:
    words = load_words("lexicon.site", "config", language)
    spoken = words["code"] == language.partition("-")[0]
    return words if spoken else {**words, "language": language}


def _shown(name: str) -> str:
    """Themes put the name into HTML as it stands, between tags and double quotes."""
    return html(name).replace("&#39;", "'")
