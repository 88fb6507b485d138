"""What is proposed for an entry: its text beside the one in force, who has yet to agree."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.history.chronicle import Chronicle
from lexicon.history.proposal import Proposal
from lexicon.model.header import Entry
from lexicon.model.kinds.stage import Stage
from lexicon.site.agreed import signer, teams_in_words
from lexicon.site.edition import Edition
from lexicon.site.kept import criteria_then
from lexicon.site.markup import Html
from lexicon.site.told import concerns_figures, told
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
        "beside": [*_beside(proposal, edition), *_criteria(proposal, chronicle, edition)],
        "lines": told(proposal.changes, chronicle.proposed, edition, apart_from=beside),
    }


def who_values(proposal: Proposal, edition: Edition) -> Values:
    """For whom it waits, who has agreed, how much it weighs."""
    words = edition.words["proposed"]
    waits = Html.escape(words["waits"])
    teams = Html("<strong>{}</strong>").format(teams_in_words(proposal.missing, edition))
    return {
        "waits": waits.format(teams=teams) if proposal.missing else words["version"],
        "given": [
            words["given"].format(team=signer(item.team, edition), reviewer=item.reviewer)
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


def _criteria(proposal: Proposal, past: Chronicle, edition: Edition) -> Iterator[Values]:
    """Who qualifies today and who would, where the one is not the other."""
    before, after = proposal.before, proposal.entry
    if isinstance(before, Stage) and isinstance(after, Stage):
        today = criteria_then(before, past.standing.in_force, edition)
        then = criteria_then(after, past.standing.head, edition)
        if today != then:
            heading = edition.words["stage"]["qualifies"]
            yield {"heading": heading, "today": today, "then": then}


def _said(entry: Entry | None, name: str, edition: Edition) -> str:
    translations: dict[str, str] = getattr(entry, name)
    return translations.get(edition.language, "")
