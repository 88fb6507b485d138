"""Our manifest becomes another firm's: its languages, no address, the targets to choose from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lexicon.starter.entry import FIRST_VERSION
from lexicon.yamlfile.read import read
from lexicon.yamlfile.splice import commented_out, removed, replaced, with_comment_above

ACTIVE_TARGETS = ("python",)
"""What a new project generates at once; the codes of a CRM are to be looked at first."""


def first_manifest(text: str, language: str, words: Mapping[str, str]) -> str:
    """The manifest of a project whose default language is the given one, if we have it."""
    data: Any = read(text.encode()).data
    first = sorted(data["languages"], key=lambda code: code != language)
    text = replaced(text, ("version",), FIRST_VERSION)
    text = replaced(text, ("languages",), f"[{', '.join(first)}]")
    text = removed(text, ("url",))
    text = with_comment_above(text, ("targets",), words["targets"])
    for target in data.get("targets", {}):
        if target not in ACTIVE_TARGETS:
            text = commented_out(text, ("targets", target))
    return text


def name_of(text: str, language: str) -> str:
    """The dictionary's name in a language, else in its first one."""
    names: Any = read(text.encode()).data
    found: str = names["name"].get(language) or next(iter(names["name"].values()))
    return found
