"""A small dictionary on disk that two teams share, before and after they agreed to it."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.running import Ran, edit, lexicon

MANIFEST = """\
format: 1
name: {en: Words, fr: Mots}
version: 1.0.0
languages: [en, fr]
teams:
  marketing: {names: {en: Marketing, fr: Marketing}, head: head of marketing}
  sales: {names: {en: Sales, fr: Commerce}, head: head of sales}
approval:
  {major: [marketing, sales], minor: [owner], patch: [],
   sponsor: general manager, decide_within: 2 w}
"""
FIT = """\
# what suits us
id: fit
kind: term
version: 1.0.0   # one, two, three
status: proposed
owner: marketing
names:
  en: {label: Fit}
  fr: {label: Adéquation, gender: f}
definition:
  en: How well a firm and a role suit what we sell.
  fr: Degré auquel une entreprise et une fonction conviennent à notre offre.
"""
SCORE = """\
id: score
kind: field
version: 1.0.0
status: proposed
owner: sales
names:
  en: {label: Score}
  fr: {label: Score, gender: m}
definition:
  en: The points that somebody has gathered on the site.
  fr: Les points qu'une personne a réunis sur le site.
type: integer
personal_data: false
"""


def words(folder: Path) -> Path:
    """The project's root, with a term and a field."""
    for name, text in {
        "lexicon.yaml": MANIFEST,
        "terms/fit.yaml": FIT,
        "fields/score.yaml": SCORE,
    }.items():
        file = folder / "dictionary" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


MARKETING = ("--team", "marketing", "--reviewer", "head of marketing")
SALES = ("--team", "sales", "--reviewer", "head of sales")
FIT_FILE = "dictionary/terms/fit.yaml"
SCORE_FILE = "dictionary/fields/score.yaml"


def agreed_words(folder: Path) -> Path:
    """The same in force, released as 1.0.0 on 1 March 2026."""
    words(folder)
    assert lexicon("approve", "--all", *MARKETING, folder=folder).code == 0
    assert lexicon("approve", "--all", *SALES, folder=folder).code == 0
    assert lexicon("release", "1.0.0", "--today", "2026-03-01", folder=folder).code == 0
    return folder


def proposals(project: Path) -> list[dict[str, object]]:
    """What waits, as a program reads it."""
    ran = lexicon("proposals", "--format", "json", folder=project)
    found: list[dict[str, object]] = json.loads(ran.out)["proposals"]
    return found


def make_score_decimal(project: Path) -> Ran:
    """A change of meaning, with the version that it asks for."""
    edit(project / SCORE_FILE, "type: integer", "type: decimal")
    return lexicon("bump", folder=project)
