"""A small project whose texts two teams have agreed to."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from lexicon.history.signing import Signing
from lexicon.project.deciding import approve_proposals
from lexicon.source.load import load

_AGREED = datetime(2026, 11, 9, 10, 0, tzinfo=UTC)
_FILES = {
    "lexicon.yaml": """\
format: 1
name: {en: Words, fr: Mots}
version: 1.0.0
languages: [en, fr]
teams:
  marketing: {names: {en: Marketing, fr: Marketing}, head: head of marketing}
  sales: {names: {en: Sales, fr: Commerce}, head: head of sales}
approval:
  {major: [marketing, sales], minor: [marketing, sales], sponsor: general manager,
   decide_within: 2 w}
""",
    "terms/r0.yaml": """\
# The first talk.
id: r0
kind: term
version: 1.0.0
status: proposed   # until both agree
owner: sales
names:
  en: {label: First conversation}
  fr:
    label: Premier rendez-vous
    avoid:
      - RDV zéro   # nobody counts from zero
definition:
  en: A first talk.
  fr: Un premier échange.
""",
    "metrics/r0_held.yaml": """\
id: r0_held
kind: metric
version: 1.0.0
status: proposed
owner: sales
names:
  en: {label: First conversations held}
  fr: {label: Premiers rendez-vous tenus}
definition:
  en: How many first talks took place in a week.
  fr: Combien de premiers échanges ont eu lieu dans la semaine.
formula: count(stage/contact)
unit: count
period: week
""",
    "stages/contact.yaml": """\
id: contact
kind: stage
version: 1.0.0
status: proposed
owner: marketing
names:
  en: {label: Contact}
  fr: {label: Contact}
definition:
  en: Somebody whose details we hold.
  fr: Personne dont nous avons les coordonnées.
criteria: {always: true}
""",
}


def small_project(folder: Path) -> Path:
    """Write the project below a folder and let both teams agree to all of it."""
    for path, text in _FILES.items():
        file = folder / "dictionary" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    agree_to_all(folder)
    return folder


def agree_to_all(root: Path) -> None:
    """Put every text of a project in force: both teams say yes to all of them."""
    dictionary = load(root).dictionary
    assert dictionary is not None
    time = _AGREED.isoformat(timespec="seconds")
    for team in ("marketing", "sales"):
        signing = Signing(team, f"head of {team}", time)
        decided = approve_proposals(root, tuple(dictionary.entries), signing, _AGREED)
        assert decided.findings == ()
