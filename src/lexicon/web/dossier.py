"""All that is known of one entry's proposal: who agreed, who has yet to, what was said before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from lexicon.history.proposal import Proposal
from lexicon.model.header import Entry
from lexicon.model.ledger import SPONSOR
from lexicon.model.ledger_items import Approval, Comment, Rejection
from lexicon.project.state import State
from lexicon.web.pages import team_called
from lexicon.web.told import Row, since
from lexicon.web.tongue import Tongue


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody's word on a text; `rows` are what changed since a text that was agreed to."""

    team: str
    reviewer: str
    day: str
    time: str
    version: str
    words: str
    is_of_this_text: bool
    rows: tuple[Row, ...] = ()
    is_known: bool = True


@dataclass(frozen=True, slots=True)
class Seat:
    """A team that is asked: its yes, or none yet."""

    team: str
    head: str
    is_mine: bool
    given: Voice | None
    void: Voice | None


@dataclass(frozen=True, slots=True)
class Text:
    """What an entry says in one language."""

    language: str
    label: str
    short: str
    synonyms: tuple[str, ...]
    avoid: tuple[str, ...]
    definition: str
    notes: str


Act = Literal["approve", "reject", "comment"]


def seats(proposal: Proposal, state: State, team: str, tongue: Tongue) -> list[Seat]:
    """The teams that must agree, and the sponsor where it has decided."""
    given = {item.team: item for item in proposal.approvals}
    void = {item.team: item for item in proposal.void}
    asked = (*proposal.required, *([SPONSOR] if SPONSOR in given else []))
    others = tuple(name for name in given if name not in asked)
    return [
        Seat(
            team_called(name, state.dictionary.manifest, tongue.language),
            _head(name, state, tongue),
            name == team,
            voice(given[name], proposal, state, tongue) if name in given else None,
            _void(void[name], proposal, state, tongue) if name in void else None,
        )
        for name in (*asked, *others)
    ]


def said(
    items: Iterable[Comment | Rejection], proposal: Proposal | None, state: State, tongue: Tongue
) -> list[Voice]:
    """Remarks, or refusals with their reasons, the newest first."""
    newest = sorted(items, key=lambda item: item.time, reverse=True)
    return [voice(item, proposal, state, tongue) for item in newest]


def voice(
    item: Approval | Comment | Rejection, proposal: Proposal | None, state: State, tongue: Tongue
) -> Voice:
    """One word that somebody said."""
    return Voice(
        team_called(item.team, state.dictionary.manifest, tongue.language),
        item.reviewer,
        tongue.day(item.time),
        item.time,
        item.version,
        _words(item),
        proposal is not None and proposal.digest == item.digest,
    )


def texts(entry: Entry, languages: Iterable[str], tongue: Tongue) -> list[Text]:
    """What an entry says in each language, the reader's first."""
    ordered = sorted(languages, key=lambda code: code != tongue.language)
    return [_text(entry, code) for code in ordered]


def acts(proposal: Proposal, team: str, may_decide: bool = True) -> tuple[Act, ...]:
    """What somebody who speaks for a team may do with a proposal."""
    if not may_decide:
        return ("comment",)
    may_agree = team in proposal.missing or (team == SPONSOR and proposal.missing)
    if proposal.is_draft:
        return ("comment",)
    ready = may_agree and not proposal.needed_version
    return ("approve", "reject", "comment") if ready else ("reject", "comment")


def why_not(proposal: Proposal, team: str, may_decide: bool = True) -> str:
    """Why somebody is not asked to agree, as `proposal.<lang>.yml` names the reasons."""
    if proposal.is_draft:
        return "draft"
    if not may_decide:
        return "sponsor" if team == SPONSOR else "role"
    if proposal.needed_version:
        return "needed"
    given = any(item.team == team for item in proposal.approvals)
    return "given" if given else "team"


def _void(item: Approval, proposal: Proposal, state: State, tongue: Tongue) -> Voice:
    told = voice(item, proposal, state, tongue)
    text = state.ledger.text(proposal.reference, item.digest)
    rows = tuple(since(text, proposal, state, tongue)) if text else ()
    return Voice(
        told.team, told.reviewer, told.day, told.time, told.version, told.words, False, rows,
        text is not None,
    )  # fmt: skip


def _head(team: str, state: State, tongue: Tongue) -> str:
    """The role that answers for a team."""
    known = state.dictionary.manifest.teams.get(team)
    head = known.head if known else None
    if isinstance(head, dict):
        return head.get(tongue.language) or next(iter(head.values()), "")
    return head or ""


def _words(item: Approval | Comment | Rejection) -> str:
    match item:
        case Approval():
            return item.note
        case Rejection():
            return item.reason
        case Comment():
            return item.text


def _text(entry: Entry, language: str) -> Text:
    names = entry.names.get(language)
    return Text(
        language,
        names.label if names else "",
        (names.short or "") if names else "",
        names.synonyms if names else (),
        names.avoid if names else (),
        entry.definition.get(language, ""),
        entry.notes.get(language, ""),
    )
