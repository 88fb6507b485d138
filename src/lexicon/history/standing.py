"""Where each definition stands: which text is in force, what is proposed, who has yet to agree.

In force is the newest text that all asked teams agreed to. A file that says something else is a
proposal; a word that nobody ever agreed to is a draft, published as such.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from lexicon.history.change import Change
from lexicon.history.compare import changes_in
from lexicon.history.comparison import Comparison
from lexicon.history.level import Level, gravest
from lexicon.history.policy import counted, owners, required
from lexicon.history.proposal import Proposal
from lexicon.history.versions import told
from lexicon.model.dictionary import Dictionary
from lexicon.model.digest import digest
from lexicon.model.header import Entry
from lexicon.model.kinds_of_entry import kind_classes
from lexicon.model.ledger import Ledger
from lexicon.model.ledger_items import KeptText


@dataclass(frozen=True, eq=False)
class Standing:
    """A dictionary's files held against its ledger.

    `vanished` are entries in force whose file is gone without having been retired.
    """

    head: Dictionary
    ledger: Ledger
    proposals: Mapping[str, Proposal]
    """Every entry whose file says something else than the text in force, by reference."""
    recorded: Mapping[str, Entry]
    """The texts that came into force, as they are written down."""
    vanished: tuple[str, ...]

    @cached_property
    def waiting(self) -> dict[str, Proposal]:
        """The proposals that somebody has yet to agree to, drafts left out."""
        return {
            name: item
            for name, item in self.proposals.items()
            if not item.is_agreed and not item.is_draft
        }

    @cached_property
    def agreed(self) -> dict[str, Proposal]:
        """The proposals that nothing is wanting to: in force, though not written down yet."""
        return {name: item for name, item in self.proposals.items() if item.is_agreed}

    @cached_property
    def in_force(self) -> Dictionary:
        """The dictionary as it is published: every text in force, and the words never agreed to."""
        kept = {
            name: entry
            for name, entry in self.recorded.items()
            if self._is_undecided(name) or name in self.vanished
        }
        entries = {**self.head.entries, **kept}
        ordered = {reference: entries[reference] for reference in sorted(entries)}
        return replace(self.head, entries=ordered)

    @cached_property
    def drafts(self) -> frozenset[str]:
        """The words in it that nobody has agreed to yet."""
        new = (name for name in self.proposals if name not in self.recorded)
        return frozenset(name for name in new if name not in self.agreed)

    def _is_undecided(self, reference: str) -> bool:
        proposal = self.proposals.get(reference)
        return proposal is not None and not proposal.is_agreed


def standing(head: Dictionary, ledger: Ledger, today: date) -> Standing:
    """Hold a dictionary's files against what was agreed; `today` decides on notices given."""
    recorded = {name: entry for name in ledger.agreed if (entry := _in_force(name, ledger))}
    digests = {name: digest(entry) for name, entry in head.entries.items()}
    differing = [name for name in head.entries if _said(name, ledger) != digests[name]]
    changes = _changes(head, recorded, differing, today)
    proposals = {
        name: _proposal(head, ledger, recorded.get(name), digests, changes.get(name, ()), name)
        for name in differing
    }
    gone = (name for name, entry in recorded.items() if entry.status != "retired")
    vanished = tuple(name for name in gone if name not in head.entries)
    lost = tuple(name for name in vanished if name not in head.unreadable)
    return Standing(head, ledger, proposals, recorded, lost)


def kept_entry(reference: str, text: KeptText) -> Entry:
    """The entry of a kept text. Raises pydantic.ValidationError where it fits no more."""
    return kind_classes()[reference.partition("/")[0]].model_validate(text.entry)


def _in_force(reference: str, ledger: Ledger) -> Entry | None:
    text = ledger.newest(reference)
    return kept_entry(reference, text) if text else None


def _said(reference: str, ledger: Ledger) -> str | None:
    text = ledger.newest(reference)
    return text.digest if text else None


def _changes(
    head: Dictionary, recorded: Mapping[str, Entry], differing: list[str], today: date
) -> dict[str, tuple[Change, ...]]:
    """What changes in the entries that were in force before and say something else now."""
    if not any(name in recorded for name in differing):
        return {}
    known = {name: entry for name, entry in recorded.items() if name not in head.unreadable}
    before = {**head.entries, **known}
    base = replace(head, entries={name: before[name] for name in sorted(before)})
    found: dict[str, list[Change]] = {}
    for change in changes_in(Comparison(base, head, today)):
        found.setdefault(change.entry, []).append(change)
    return {name: tuple(items) for name, items in found.items()}


def _level(before: Entry | None, after: Entry, changes: tuple[Change, ...]) -> Level:
    """What the changes weigh, or more where the author's version says that they weigh more."""
    if before is None:
        return Level.MAJOR
    found = gravest(change.level for change in changes) or Level.PATCH
    return gravest((found, told(before.version, after.version))) or found


def _proposal(
    head: Dictionary,
    ledger: Ledger,
    before: Entry | None,
    digests: Mapping[str, str],
    changes: tuple[Change, ...],
    reference: str,
) -> Proposal:
    entry, policy = head.entries[reference], head.manifest.approval
    level = _level(before, entry, changes)
    given = [item for item in ledger.approvals.get(reference, ()) if item.version == entry.version]
    to_this = [item for item in given if item.digest == digests[reference]]
    in_force = _said(reference, ledger)
    return Proposal(
        entry=entry,
        before=before,
        digest=digests[reference],
        level=level,
        changes=changes,
        required=required(policy, level, owners(before, entry)),
        approvals=counted(policy, to_this),
        void=tuple(item for item in given if item.digest not in (digests[reference], in_force)),
        rejections=tuple(
            item
            for item in ledger.rejections.get(reference, ())
            if item.digest == digests[reference]
        ),
    )
