"""In whose name somebody decides, and what is written under the decision.

Under it stands a role ("head of sales"), never a person's name or address: decisions are files that
git keeps in every copy for ever, where no name could be erased. Who had the role that day is known
where people are listed, and only there.
"""

from __future__ import annotations

from dataclasses import replace

from lexicon.languages.words import load_words
from lexicon.model.ledger import SPONSOR
from lexicon.model.manifest import Manifest
from lexicon.web.permitted import may
from lexicon.web.person import Person


def speaking(person: Person, manifest: Manifest, is_overdue: bool = False) -> Person:
    """The same person by role, with the team spoken for: the sponsor's turn comes late.

    The one person whom this machine serves speaks as was said when serving began.
    """
    if not person.id:
        return person
    team = SPONSOR if is_overdue and may(person, "decide_overdue") else person.team
    return replace(person, name=_role(person, team, manifest), team=team)


def decides(person: Person, is_overdue: bool) -> bool:
    """Whether a person may say yes or no to a proposal, were its team asked."""
    late = is_overdue and may(person, "decide_overdue")
    return late or (may(person, "approve") and may(person, "reject"))


def _role(person: Person, team: str, manifest: Manifest) -> str:
    """The role in the dictionary's first language, as the manifest calls it."""
    language = manifest.default_language
    words = load_words("lexicon.web", "speaking", language)
    if team == SPONSOR:
        return manifest.approval.sponsor_called(language) or str(words["sponsor"])
    known = manifest.teams.get(team)
    called = (known.names.get(language) if known else None) or team
    if "head" in person.roles:
        head = known.head if known else None
        named = head if isinstance(head, str) or head is None else head.get(language)
        return named or str(words["head"]).format(team=called)
    role = "owner" if "owner" in person.roles else "member"
    return str(words[role]).format(team=called)
