"""All files of a new project, path → content."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date

from lexicon.languages.phrase import typeset
from lexicon.languages.words import load_words
from lexicon.model.kinds_of_entry import folder_of, kind_classes
from lexicon.model.schema import schemas
from lexicon.quiz.schema import quiz_schema
from lexicon.source.files import MANIFEST
from lexicon.starter.content import (
    own_dictionary,
    own_pages,
    own_site_settings,
    project_file,
)
from lexicon.starter.entry import as_proposal
from lexicon.starter.manifest import first_manifest, name_of
from lexicon.starter.review import a_year_after
from lexicon.starter.services import service_files
from lexicon.yamlfile.inline import inline
from lexicon.yamlfile.splice import removed, replaced

_PACKAGE = "lexicon.starter"
_ALIKE = {
    ".editorconfig": "editorconfig",
    ".gitattributes": "gitattributes",
    ".gitignore": "gitignore",
    ".vscode/extensions.json": "extensions.json",
}
"""Files that do not depend on anything: path → its name in `files/`."""


def project_files(
    language: str, today: date, version: str, service: str = "github"
) -> dict[str, bytes]:
    """What a firm's dictionary begins with, in a default language; `version` is lexicon's own.

    Entries are to be reviewed a year after `today`; `service` runs the check on each change.
    """
    texts = {**own_pages(), **dict(_dictionary(language, a_year_after(today)))}
    name = name_of(texts[MANIFEST], language)
    texts |= {path: project_file(name) for path, name in _ALIKE.items()}
    texts["mkdocs.yml"] = _site_settings(language, name)
    texts["README.md"] = _readme(language).replace("$name", name)
    texts |= service_files(service, version, language)
    texts[".vscode/settings.json"] = _editor_settings()
    made = {path: text.encode() for path, text in texts.items()}
    described = schemas() | quiz_schema()
    return made | {f"schema/{file}": content for file, content in described.items()}


def _dictionary(language: str, review_by: date) -> Iterator[tuple[str, str]]:
    words = load_words(_PACKAGE, "", language)
    for path, text in own_dictionary().items():
        if path == MANIFEST:
            yield path, first_manifest(text, language, words)
        else:
            proposal = as_proposal(text, review_by, words)
            if proposal is not None:
                yield path, proposal


def _site_settings(language: str, name: str) -> str:
    """Ours without the theme's folder, which an installed lexicon brings along."""
    text = removed(own_site_settings(), ("theme", "custom_dir"))
    text = replaced(text, ("site_name",), inline(name))
    text = replaced(text, ("docs_dir",), f"docs/{language}")
    return replaced(text, ("theme", "language"), language)


def _readme(language: str) -> str:
    return typeset(language, load_words(_PACKAGE, "readme", language)["text"])


def _editor_settings() -> str:
    shapes = {
        f"./schema/{kind}.json": f"dictionary/{folder_of(kind)}/*.yaml" for kind in kind_classes()
    }
    settings = {
        "files.eol": "\n",
        "files.insertFinalNewline": True,
        "files.trimTrailingWhitespace": True,
        "yaml.schemas": {
            "./schema/lexicon.json": MANIFEST,
            "./schema/quiz.json": "quizzes/*.yaml",
            **shapes,
        },
    }
    return json.dumps(settings, indent=2, ensure_ascii=False) + "\n"
