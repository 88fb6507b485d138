"""What the columns of a plain table say: headings in English or French, as people write them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from lexicon.languages.fold import fold
from lexicon.languages.words import available_languages, load_words
from lexicon.targets.exports.document import Document

_HEADINGS = {
    "list": "list picklist field liste champ",
    "value": "value code valeur api_name nom_api internal_name nom_interne apiname",
    "label": "label libelle master_label etiquette intitule masterlabel",
    "active": "active is_active actif isactive",
    "order": "order position ordre rang display_order sortorder",
    "default": "default defaut isdefault",
    "closed": "closed is_closed ferme fermee cloture cloturee isclosed",
    "won": "won is_won gagne gagnee iswon",
    "converted": "converted converti convertie isconverted",
    "probability": "probability probabilite defaultprobability",
    "forecast": "forecast prevision forecastcategory forecast_category forecastcategoryname",
    "description": "description",
    "number": "number numero",
}
_MEANING = {word: name for name, words in _HEADINGS.items() for word in words.split()}
_IN_LANGUAGE = re.compile(r"(label|libelle|description)[ _(-]++([^()]+)\)?")
_CODE = re.compile(r"[a-z]{2,3}(?:[_-][a-z0-9]+)*")


def columns_of(document: Document) -> dict[str, str]:
    """What a column says → its heading; texts in a language are `label:<tag>`.

    Of two headings for one thing the usual one holds: beside a value, an API name is the field's.
    """
    found: dict[str, str] = {}
    words = {heading: _word(heading) for heading in document.headers()}
    usual = {word: place for place, word in enumerate(_MEANING)}
    for heading in sorted(words, key=lambda heading: usual.get(words[heading], 0)):
        name = _MEANING.get(words[heading]) or _in_language(fold(heading))
        if name:
            found.setdefault(name, heading)
    return found


def _in_language(heading: str) -> str:
    """What a folded heading says in a language: by its code, or as either of ours calls it."""
    found = _IN_LANGUAGE.fullmatch(heading)
    said = found[2].strip() if found else ""
    code = _languages().get(said, said)
    return f"{_MEANING[found[1]]}:{code}" if found and _CODE.fullmatch(code) else ""


@cache
def _languages() -> Mapping[str, str]:
    spoken = (load_words("lexicon.languages", "", code) for code in available_languages())
    return {fold(name): code for words in spoken for code, name in words["languages"].items()}


def _word(heading: str) -> str:
    return "_".join(fold(heading).replace("?", " ").split())
