"""The words of a thing, one human language a file, beside the thing they are about."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from lexicon.languages.compiled import compiled_words

FALLBACK = "en"
_LEXICON = Path(__file__).parents[1]


@cache
def load_words(package: str, stem: str, language: str) -> dict[str, Any]:
    """The words in `<stem>.<language>.yml` of a package, else the English ones, else nothing.

    A stem of "" means `<language>.yml`.
    """
    for code in (language, language.partition("-")[0], FALLBACK):
        name = f"{stem}.{code}.yml" if stem else f"{code}.yml"
        file = folder_of_package(package) / name
        if file.is_file():
            return compiled_words(file)
    return {}


def folder_of_package(package: str) -> Path:
    """The folder of one of lexicon's own packages, which need not be imported for its words."""
    return _LEXICON.joinpath(*package.split(".")[1:])


@cache
def available_languages() -> tuple[str, ...]:
    """The languages lexicon itself speaks: one for each `languages/<code>.yml`."""
    names = (file.name for file in Path(__file__).parent.iterdir())
    return tuple(sorted(name.removesuffix(".yml") for name in names if name.endswith(".yml")))
