"""The words of a thing, one human language a file, beside the thing they are about."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

FALLBACK = "en"
_LEXICON = Path(__file__).parents[1]


@cache
def load_words(package: str, stem: str, language: str) -> dict[str, Any]:
    """The words in `<stem>.<language>.yml` of a package, else the English ones, else nothing.

    A stem of "" means `<language>.yml`.
    """
    from lexicon.yamlfile.read import read  # a command that says nothing reads no words

    for code in (language, language.partition("-")[0], FALLBACK):
        name = f"{stem}.{code}.yml" if stem else f"{code}.yml"
        file = folder_of_package(package) / name
        if file.is_file():
            document = read(file.read_bytes())
            if not isinstance(document.data, dict) or document.faults:
                raise TypeError(f"{package}: {name} is not words: {document.faults}")
            return document.data
    return {}


def folder_of_package(package: str) -> Path:
    """The folder of one of lexicon's own packages, which need not be imported for its words."""
    return _LEXICON.joinpath(*package.split(".")[1:])


@cache
def available_languages() -> tuple[str, ...]:
    """The languages lexicon itself speaks: one for each `languages/<code>.yml`."""
    names = (file.name for file in Path(__file__).parent.iterdir())
    return tuple(sorted(name.removesuffix(".yml") for name in names if name.endswith(".yml")))
