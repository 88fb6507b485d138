"""What is proposed for an entry: its text beside the one in force, who has yet to agree."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.history.proposal import Proposal
from lexicon.model.header import Entry
from lexicon.site.agreed import role, signer, teams_in_words
from lexicon.site.edition import Edition
from lexicon.site.markup import Html
from lexicon.site.told import KEPT_WORDS, Line, concerns_figures, told
from lexicon.site.view import Values
from lexicon.site.word_diff import earlier, later, pieces_of

_BESIDE = ("definition", "notes")
"""The texts that are shown in full beside those in force."""


def proposed_values(reference: str, edition: Edition) -> Values | None:
    """For the block of a page; None where nothing waits for anybody."""
    chronicle = edition.chronicle
    proposal = chronicle.proposal(reference) if chronicle else None
    if chronicle is None or proposal is None:
        return None
    beside = {f"{name}.{edition.language}" for name in _BESIDE}
    return {
        "title": edition.words["proposed"]["new" if proposal.before is None else "title"],
        **who_values(proposal, edition),
        "until": edition.words["proposed"]["until_new" if proposal.before is None else "until"],
        "beside": list(_beside(proposal, edition)),
        "lines": told(proposal.changes, chronicle.proposed, edition, apart_from=beside),
    }


def waiting_lines(reference: str, edition: Edition) -> list[Line]:
    """All that a proposal would change, long texts shortened."""
    chronicle = edition.chronicle
    proposal = chronicle.proposal(reference) if chronicle else None
    if chronicle is None or proposal is None:
        return []
    return told(proposal.changes, chronicle.proposed, edition, KEPT_WORDS)


def who_values(proposal: Proposal, edition: Edition) -> Values:
    """For whom it waits, who has agreed, how much it weighs."""
    words = edition.words["proposed"]
    waits = Html.escape(words["waits"])
    teams = Html("<strong>{}</strong>").format(teams_in_words(proposal.missing, edition))
    return {
        "waits": waits.format(teams=teams) if proposal.missing else words["version"],
        "given": [
            words["given"].format(
                team=signer(item.team, edition), reviewer=role(item.reviewer, item.team, edition)
            )
            for item in proposal.approvals
        ],
        "weighs": words["level"][proposal.level] if proposal.before else words["weighs_new"],
        "figures": words["figures"].format(version=proposal.entry.version)
        if proposal.before and concerns_figures(proposal.changes)
        else "",
    }


def _beside(proposal: Proposal, edition: Edition) -> Iterator[Values]:
    """Definition and notes where they differ: what is said today, what would be said."""
    before, after = proposal.before, proposal.entry
    headings = edition.kind_words(after.kind)["fields"]
    for name in _BESIDE if before else ():
        pieces = pieces_of(_said(before, name, edition), _said(after, name, edition), edition)
        if pieces:
            yield {
                "heading": headings[name],
                "today": earlier(pieces),
                "then": later(pieces),
            }


def _said(entry: Entry | None, name: str, edition: Edition) -> str:
    translations: dict[str, str] = getattr(entry, name)
    return translations.get(edition.language, "")
