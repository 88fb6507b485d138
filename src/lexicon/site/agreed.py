"""How far an entry has come, as readers are told: agreed since when, proposed, given up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lexicon.history.chronicle import Chronicle
from lexicon.history.timeline import Text
from lexicon.languages.phrase import listed
from lexicon.model.header import Entry
from lexicon.model.ledger import SPONSOR
from lexicon.site.edition import Edition
from lexicon.site.outdated import OUTDATED

Badge = tuple[str, str]
"""What it says, and the part of the page that says more; "" for none."""


def badges(entry: Entry, edition: Edition) -> list[Badge]:
    """What readers must know before they rely on a text; nothing of one that is simply agreed."""
    return list(_badges(entry, edition))


def outdated_badge(reference: str, edition: Edition) -> str:
    """What a list says beside a word that is no longer to be used; "" for all others."""
    entry = edition.entries.get(reference)
    gone = entry is not None and entry.status in OUTDATED
    return str(edition.words["status"][entry.status]) if entry is not None and gone else ""


def list_badge(reference: str, edition: Edition) -> str:
    """What an index says of a word that readers cannot rely on."""
    is_draft = edition.chronicle is not None and edition.chronicle.is_draft(reference)
    draft: str = edition.words["status"]["draft"] if is_draft else ""
    return outdated_badge(reference, edition) or draft


def agreed_line(entry: Entry, edition: Edition) -> str:
    """`Agreed by Marketing and Sales · version 2.0.0 · since 20 November 2026`, or nothing."""
    text = text_in_force(entry.ref, edition)
    if text is None or entry.status in OUTDATED:
        return ""
    words = edition.words["agreed"]
    teams = listed(edition.language, list(teams_of(text, edition)))
    parts = [words["by"].format(teams=teams) if teams else words["alone"]]
    parts.append(words["version"].format(version=entry.version))
    if text.release:
        parts.append(words["since"].format(day=edition.day(text.release.date)))
    return " · ".join(parts)


def text_in_force(reference: str, edition: Edition) -> Text | None:
    """The newest text that was agreed to; None of one that never was."""
    texts = edition.chronicle.timeline(reference).texts if edition.chronicle else ()
    return texts[-1] if texts else None


def teams_of(text: Text, edition: Edition) -> Iterator[str]:
    """The teams that said yes to a text, each once."""
    yield from dict.fromkeys(signer(item.team, edition) for item in text.approvals)


def signer(team: str, edition: Edition) -> str:
    """A team's name, or the role that decides in place of the teams."""
    sponsor = edition.dictionary.manifest.approval.sponsor_called(edition.language)
    return edition.typeset(sponsor) if team == SPONSOR and sponsor else edition.team(team)


def role(reviewer: str, team: str, edition: Edition) -> str:
    """Who signed, in the reader's language where the manifest names that role in several."""
    known = edition.dictionary.manifest.teams.get(team)
    head = known.head if known else None
    is_head = isinstance(head, dict) and reviewer in head.values()
    return edition.typeset(edition.text(head) if is_head and isinstance(head, dict) else reviewer)


def teams_in_words(teams: Iterable[str], edition: Edition) -> str:
    """`Marketing and Sales`."""
    return listed(edition.language, [signer(team, edition) for team in teams])


def _badges(entry: Entry, edition: Edition) -> Iterator[Badge]:
    words = edition.words
    if entry.status in OUTDATED:
        yield words["status"][entry.status], ""
    chronicle = edition.chronicle
    if chronicle is None:
        if entry.status not in OUTDATED:
            yield words["status"][entry.status], ""
    elif chronicle.is_draft(entry.ref):
        yield words["agreed"][_draft(entry.ref, chronicle)], _anchor(entry.ref, chronicle)
    elif chronicle.proposal(entry.ref):
        yield words["agreed"]["proposed"], "proposed"


def _draft(reference: str, chronicle: Chronicle) -> str:
    proposal = chronicle.proposal(reference)
    return "partly" if proposal and proposal.approvals else "draft"


def _anchor(reference: str, chronicle: Chronicle) -> str:
    return "proposed" if chronicle.proposal(reference) else ""
