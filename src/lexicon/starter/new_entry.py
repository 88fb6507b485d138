"""The text of a new entry of a dictionary: first of all its owner, its day of review, its words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from lexicon.languages.words import FALLBACK, available_languages
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds_of_entry import kind_classes
from lexicon.starter.entry import FIRST_VERSION
from lexicon.starter.remarks import remarks
from lexicon.starter.review import a_year_after
from lexicon.starter.samples import Samples
from lexicon.starter.skeleton import Skeleton


def new_entry(
    dictionary: Dictionary, kind: str, identifier: str, labels: Mapping[str, str], today: date
) -> str:
    """The file of a draft owned by the first team, explained in the dictionary's own language."""
    spoken = (code for code in dictionary.languages if code in available_languages())
    teams = tuple(dictionary.manifest.teams)
    review_by = a_year_after(today).isoformat()
    fixed = {
        "id": identifier,
        "kind": kind,
        "version": FIRST_VERSION,
        "status": "draft",
        "owner": teams[0],
        "review_by": review_by,
    }
    skeleton = Skeleton(
        Samples(dictionary, teams[0], review_by),
        remarks(kind, next(spoken, FALLBACK), teams),
        dictionary.languages,
    )
    return skeleton.text(kind_classes()[kind], fixed, labels)
