"""What keeps data from being audited."""

from __future__ import annotations

from lexicon.languages.refusal import Refusal


class Refused(Refusal):
    """A sentence of `refusals.<language>.yml`."""

    package, words = "lexicon.audit", "refusals"
