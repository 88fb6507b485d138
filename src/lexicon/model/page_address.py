"""Where an entry's page is on the published site: for who reads of it in a figure, or in a CRM."""

from __future__ import annotations

from lexicon.model.kinds_of_entry import folder_of
from lexicon.model.manifest import Manifest


def page_address(reference: str, manifest: Manifest, language: str) -> str:
    """`https://…/dictionary/metrics/r0_held.html`; "" where nobody said where the site is.

    A language that the site does not speak is led to the first one's page.
    """
    kind, _, name = reference.partition("/")
    edition = f"{language}/" if language in manifest.languages[1:] else ""
    file = f"{name}_" if name == "index" else name  # `index` is the list of all
    page = f"{edition}dictionary/{folder_of(kind)}/{file}.html"
    return f"{manifest.url}{page}" if manifest.url else ""
