"""Which files a template makes, by its name: `{language}.{picklist}.php.j2` one for each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from lexicon.model.value_set import ValueSet
from lexicon.naming import KEPT_BY_WINDOWS, filed
from lexicon.targets.own.folder import ENDING
from lexicon.targets.own.options import OwnOptions
from lexicon.targets.target import Job

_BLANK = re.compile(r"\{([^{}]*)\}")
_KNOWN = ("picklist", "language")
_NO_PART = re.compile(r'^$|^\.|[\\:*?"<>|{}]|[. ]$')


class NameInvalid(ValueError):
    """A template's name leads nowhere; the argument names the sentence that says why."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One file to make: for one list, or for all where the name has no `{picklist}`."""

    template: str
    path: str
    value_set: ValueSet | None
    language: str
    language_code: str


def is_part(template: str) -> bool:
    """Whether a template makes no file: its name, or its folder's, begins with `_`."""
    return any(part.startswith("_") for part in PurePosixPath(template).parts)


def pieces(template: str, job: Job, options: OwnOptions) -> Iterator[Piece]:
    """The files of one template. Raises NameInvalid: no path may leave the output folder."""
    blanks = _BLANK.findall(template)
    if any(blank not in _KNOWN for blank in blanks):
        raise NameInvalid("message")
    lists = job.value_sets if "picklist" in blanks else (None,)
    languages = job.languages if "language" in blanks else job.languages[:1]
    for value_set in lists:
        for language in languages:
            code = options.language_codes.get(language, language)
            facts = {"picklist": value_set.id if value_set else "", "language": code}
            parts = template.removesuffix(ENDING).split("/")
            path = "/".join(_named(part, facts) for part in parts)
            if not _stays_inside(path):
                raise NameInvalid("message_path")
            yield Piece(template, path, value_set, language, code)


def _named(part: str, facts: Mapping[str, str]) -> str:
    """A file's or folder's name; a list called as Windows' devices are has `_` behind it."""
    if not _BLANK.search(part):
        return part
    stem, dot, ending = _BLANK.sub(lambda found: facts[found[1]], part).partition(".")
    return f"{filed(stem)}{dot}{ending}"


def _stays_inside(path: str) -> bool:
    parts = path.split("/")
    stems = {part.partition(".")[0].rstrip().lower() for part in parts}
    is_path = path.isprintable() and not any(map(_NO_PART.search, parts))
    return is_path and KEPT_BY_WINDOWS.isdisjoint(stems)
