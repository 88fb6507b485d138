"""The words of a thing, one human language a file, beside the thing they are about."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from lexicon.yamlfile.read import read

FALLBACK = "en"


@cache
def load_words(package: str, stem: str, language: str) -> dict[str, Any]:
    """The words in `<stem>.<language>.yml` of a package, else the English ones, else nothing.

    A stem of "" means `<language>.yml`.
    """
    for code in (language, language.partition("-")[0], FALLBACK):
        name = f"{stem}.{code}.yml" if stem else f"{code}.yml"
        file = files(package).joinpath(name)
        if file.is_file():
            document = read(file.read_bytes())
            if not isinstance(document.data, dict) or document.faults:
                raise TypeError(f"{package}: {name} is not words: {document.faults}")
            return document.data
    return {}


def available_languages() -> tuple[str, ...]:
    """The languages lexicon itself speaks: one for each `languages/<code>.yml`."""
    names = (file.name for file in files("lexicon.languages").iterdir())
    return tuple(sorted(name.removesuffix(".yml") for name in names if name.endswith(".yml")))
