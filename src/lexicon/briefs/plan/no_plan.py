"""A file that was given as a plan and is none."""

from __future__ import annotations

from lexicon.languages.refusal import Refusal


class NoPlan(Refusal):
    """A sentence of `no_plan.<language>.yml`."""

    package, words = "lexicon.briefs.plan", "no_plan"
