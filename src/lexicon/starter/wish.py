"""What keeps a wish for a new entry from being granted: said as a message's name and its facts."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from lexicon.languages.fold import fold
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds_of_entry import folder_of, kind_classes
from lexicon.model.scalars import ID_PATTERN
from lexicon.naming import KEPT_BY_WINDOWS
from lexicon.source.files import WRITTEN_BY_LEXICON

_KEPT_BY_COMPUTERS = KEPT_BY_WINDOWS | {"index"}
"""The second is the name of a folder's own page."""
_LABEL = re.compile(r"([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)=(.*)", re.DOTALL).fullmatch


class Refusal(Exception):
    """Why no file is written: `message` names a sentence of the command's words."""

    def __init__(self, message: str, facts: Mapping[str, object]) -> None:
        super().__init__(message)
        self.message, self.facts = message, facts


def path_of(kind: str, identifier: str) -> str:
    """The path of an entry's file below the project's root."""
    return f"dictionary/{folder_of(kind)}/{identifier}.yaml"


def must_be_kind(kind: str) -> None:
    """Raise Refusal where there is no such kind, naming the nearest."""
    known = tuple(kind_classes())
    if kind not in known:
        near = difflib.get_close_matches(kind.lower(), known, n=1)
        raise Refusal(
            "kind_unknown", {"kind": kind, "near": "".join(near), "known": ", ".join(known)}
        )


def must_be_id(identifier: str) -> None:
    """Raise Refusal where the text cannot be an id, with one made from it."""
    if not re.fullmatch(ID_PATTERN, identifier):
        words = re.sub(r"[^a-z0-9]+", "_", fold(identifier)).strip("_")
        example = words if re.fullmatch(ID_PATTERN, words) else "warm_lead"
        raise Refusal("id_invalid", {"id": identifier, "example": example})


def must_be_free(dictionary: Dictionary, root: Path, kind: str, identifier: str) -> None:
    """Raise Refusal where the id is taken, or was once: ids are never used again."""
    path, reference = path_of(kind, identifier), f"{kind}/{identifier}"
    known = dictionary.files.get(reference, path)
    if reference in dictionary.entries or (root / path).exists():
        raise Refusal("id_taken", {"reference": reference, "path": known})
    traces = (root / "dictionary" / folder / kind / identifier for folder in WRITTEN_BY_LEXICON)
    if identifier in _KEPT_BY_COMPUTERS or any(trace.exists() for trace in traces):
        raise Refusal("id_reserved", {"id": identifier})


def labels_by_language(labels: Iterable[str], languages: tuple[str, ...]) -> dict[str, str]:
    """`LANG=TEXT` or a text in the first language → texts by language. Raises Refusal."""
    found = {}
    for label in labels:
        named = _LABEL(label)
        language, text = named.groups() if named else (languages[0], label)
        text = " ".join(text.split())
        if language not in languages:
            facts = {"label": label, "language": language, "languages": ", ".join(languages)}
            raise Refusal("label_language", facts)
        hidden = next((sign for sign in text if not sign.isprintable()), None)
        if hidden is not None:
            raise Refusal("label_unprintable", {"code": f"{ord(hidden):04X}"})
        found[language] = text
    return found
