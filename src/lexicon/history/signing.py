"""Say yes or no to what is proposed: what would be written down, or why it may not be."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from lexicon.errors import LexiconError
from lexicon.findings import Finding, Place
from lexicon.history.policy import counted
from lexicon.history.proposal import Proposal
from lexicon.history.standing import Standing
from lexicon.languages.fold import fold
from lexicon.languages.printable import printable
from lexicon.model.canonical import canonical_entry
from lexicon.model.ledger import SPONSOR
from lexicon.model.ledger_items import Approval, KeptText, Rejection


@dataclass(frozen=True, slots=True)
class Signing:
    """Who speaks, for which team, when; `words` are the note to a yes or the reason of a no."""

    team: str
    reviewer: str
    time: str
    words: str = ""


class Nameless(LexiconError):
    """Nobody answers for a decision that nobody signed."""

    def __init__(self) -> None:
        super().__init__("a decision needs somebody who answers for it: give a name or a role")


def signed(signing: Signing) -> Signing:
    """The same word as it can be kept; one person is one, however the spaces fell.

    A terminal may hand over bytes that are no text: of those a `?` is left. Raises Nameless.
    """
    reviewer = " ".join(printable(signing.reviewer).split())
    if not reviewer:
        raise Nameless
    words = signing.words.encode("utf-8", "replace").decode("utf-8")
    return replace(signing, reviewer=reviewer, words=words)


@dataclass(frozen=True)
class Approved:
    """What a yes adds to the ledger, by entry; where there are findings nothing may be written."""

    approvals: Mapping[str, Approval] = field(default_factory=dict)
    offered: Mapping[str, KeptText] = field(default_factory=dict)
    agreed: Mapping[str, KeptText] = field(default_factory=dict)
    """Texts that come into force with it, those included that only had to be written down."""
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True)
class Rejected:
    """What a no adds, and the text that is in force again; None of a word never agreed to."""

    reference: str
    rejection: Rejection
    offered: KeptText
    restored: KeptText | None


def approve(
    standing: Standing,
    references: Iterable[str],
    signing: Signing,
    sources: Mapping[str, bytes],
    overdue: Collection[str] = (),
) -> Approved:
    """A team's yes to the proposals named; `overdue` are those that the sponsor may decide.

    `sources` are the files of all entries named and of all that is agreed, as they are.
    """
    wanted = dict.fromkeys(references)
    findings = [found for name in wanted for found in _against(standing, name, signing, overdue)]
    if findings:
        return Approved(findings=tuple(findings))
    given: dict[str, Approval] = {}
    completed = dict(standing.agreed)
    for name in wanted:
        proposal = standing.proposals[name]
        if any(item.team == signing.team for item in proposal.approvals):
            continue  # said already, to this very text
        given[name] = _approval(proposal, signing)
        after = replace(proposal, approvals=(*proposal.approvals, given[name]))
        if after.is_agreed:
            completed[name] = after
    agreed = {name: kept(completed[name], sources[name]) for name in completed}
    offered = {
        name: kept(standing.proposals[name], sources[name]) for name in given if name not in agreed
    }
    return Approved(given, offered, agreed)


def reject(standing: Standing, reference: str, signing: Signing, source: bytes) -> Rejected | None:
    """A no to a proposal; None where nothing is proposed."""
    proposal = standing.proposals.get(reference)
    if proposal is None:
        return None
    rejection = Rejection(
        version=proposal.entry.version,
        digest=proposal.digest,
        team=signing.team,
        reviewer=signing.reviewer,
        time=signing.time,
        reason=signing.words,
    )
    restored = standing.ledger.newest(reference)
    return Rejected(reference, rejection, kept(proposal, source), restored)


def kept(proposal: Proposal, source: bytes) -> KeptText:
    """The proposed text as the ledger keeps it."""
    lines = tuple(source.decode("utf-8").split("\n"))
    return KeptText(digest=proposal.digest, entry=canonical_entry(proposal.entry), source=lines)


def _approval(proposal: Proposal, signing: Signing) -> Approval:
    return Approval(
        version=proposal.entry.version,
        digest=proposal.digest,
        team=signing.team,
        reviewer=signing.reviewer,
        time=signing.time,
        note=signing.words,
    )


def _against(
    standing: Standing, name: str, signing: Signing, overdue: Collection[str]
) -> Iterator[Finding]:
    place = Place(standing.head.files.get(name, name))
    proposal = standing.proposals.get(name)
    if proposal is None:
        yield Finding("nothing_proposed", place, entry=name, facts={"entry": name})
        return
    if proposal.is_draft:
        yield Finding("approval_of_draft", place, entry=name, keys=("status",))
    if proposal.needed_version:
        facts = {"needed": proposal.needed_version, "version": proposal.entry.version}
        yield Finding("version_not_bumped", place, entry=name, keys=("version",), facts=facts)
    other = _second_signature(standing, proposal, signing)
    if other:
        facts = {"reviewer": signing.reviewer, "team": other, "entry": name}
        yield Finding("approver_for_two_teams", place, entry=name, facts=facts)
    if signing.team == SPONSOR:
        yield from _against_sponsor(standing, name, place, overdue)


def _second_signature(standing: Standing, proposal: Proposal, signing: Signing) -> str:
    """The team for which the same person has signed already, where one may sign for one only."""
    given = (*proposal.approvals, _approval(proposal, signing))
    if len(counted(standing.head.manifest.approval, given)) == len(given):
        return ""
    person = fold(signing.reviewer)
    teams = (item.team for item in proposal.approvals if fold(item.reviewer) == person)
    return next((team for team in teams if team != signing.team), "")


def _against_sponsor(
    standing: Standing, name: str, place: Place, overdue: Collection[str]
) -> Iterator[Finding]:
    policy = standing.head.manifest.approval
    if policy.sponsor is None:
        yield Finding("sponsor_missing", Place("dictionary/lexicon.yaml"), keys=("approval",))
    elif name not in overdue:
        facts = {"within": policy.decide_within or "", "entry": name}
        yield Finding("sponsor_too_early", place, entry=name, facts=facts)
