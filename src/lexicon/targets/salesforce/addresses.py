"""Where the published site tells of an entry, as a link that people follow from the CRM."""

from __future__ import annotations

from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds_of_entry import folder_of


def address(dictionary: Dictionary, reference: str, language: str) -> str:
    """The page of `stage/mql` in a language; "" where nobody said where the site is published.

    A language that the site does not speak is led to the first one's page.
    """
    url = dictionary.manifest.url
    if not url:
        return ""
    first, *others = dictionary.languages
    edition = f"{language}/" if language in others and language != first else ""
    kind, _, name = reference.partition("/")
    page = f"{name}_" if name == "index" else name  # `index` is the list of all
    return f"{url}{edition}dictionary/{folder_of(kind)}/{page}.html"
