"""Freeze a release: which texts it holds, and what stands against it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from lexicon.findings import Finding, Place
from lexicon.history.change import Change
from lexicon.history.compare import compare
from lexicon.history.level import Level, gravest
from lexicon.history.meaning import Meanings
from lexicon.history.policy import counted, missing, owners, required
from lexicon.history.reach import foundations
from lexicon.history.signing import kept
from lexicon.history.standing import Standing, kept_entry
from lexicon.history.versions import raised, suffices, told
from lexicon.model.dictionary import Dictionary
from lexicon.model.digest import digest, digest_of_release
from lexicon.model.header import Entry
from lexicon.model.ledger_items import KeptText, Release, ReleasedEntry
from lexicon.model.links import links_of
from lexicon.model.plain import plain
from lexicon.model.released import released
from lexicon.model.scalars import version_parts

MANIFEST = "dictionary/lexicon.yaml"


@dataclass(frozen=True)
class Cut:
    """A release, ready to be written; with findings it must not be.

    `agreed` are the texts in force that were not written down yet, `changes` those since the
    release before, `left_out` the words that nobody has agreed to.
    """

    release: Release
    dictionary: Dictionary
    before: Dictionary | None
    agreed: Mapping[str, KeptText]
    changes: tuple[Change, ...]
    left_out: tuple[str, ...]
    findings: tuple[Finding, ...]


def cut(standing: Standing, version: str, today: date, sources: Mapping[str, bytes]) -> Cut:
    """The release of all that is in force; `sources` are the files of all that is agreed."""
    held = _held(standing)
    dictionary = Dictionary(standing.head.manifest, held)
    last = standing.ledger.newest_release
    before = released(last, standing.ledger) if last else None
    changes = compare(before, dictionary, today) if before else ()
    return Cut(
        release=_release(standing, version, today, held),
        dictionary=dictionary,
        before=before,
        agreed={name: kept(item, sources[name]) for name, item in standing.agreed.items()},
        changes=changes,
        left_out=tuple(sorted(standing.drafts)),
        findings=tuple(_against(standing, version, held, changes)),
    )


def _held(standing: Standing) -> dict[str, Entry]:
    """What is in force, and of what was retired before its name, reserved for ever."""
    tombs = {name: it for name, it in standing.recorded.items() if it.status == "retired"}
    entries = {**tombs, **standing.in_force.entries}
    return {name: entries[name] for name in sorted(entries) if name not in standing.drafts}


def _release(standing: Standing, version: str, today: date, held: Mapping[str, Entry]) -> Release:
    last = standing.ledger.newest_release
    meanings = Meanings(Dictionary(standing.head.manifest, held))
    made = Release(
        version=version,
        date=today.isoformat(),
        before=last.digest if last else None,
        manifest=_manifest(standing, version),
        entries={name: _released(entry, meanings) for name, entry in held.items()},
        digest="0" * 64,
    )
    return made.model_copy(update={"digest": digest_of_release(made)})


def _manifest(standing: Standing, version: str) -> dict[str, object]:
    written = plain(standing.head.manifest)
    return {**written, "version": version} if isinstance(written, dict) else {}


def _released(entry: Entry, meanings: Meanings) -> ReleasedEntry:
    leaving = entry.status if entry.status in ("deprecated", "retired") else "in_force"
    return ReleasedEntry.model_validate(
        {
            "version": entry.version,
            "digest": digest(entry),
            "meaning": meanings.of(entry.ref),
            "status": leaving,
        }
    )


def _against(
    standing: Standing, version: str, held: Mapping[str, Entry], changes: tuple[Change, ...]
) -> Iterator[Finding]:
    if not held:
        yield Finding("release_empty", Place(MANIFEST))
    yield from _against_version(standing, version, changes)
    for name in standing.vanished:
        yield Finding("entry_vanished", Place(MANIFEST), entry=name, facts={"entry": name})
    for name in held:
        yield from _unsigned(standing, name)
        yield from _on_drafts(standing, held[name])


def _against_version(
    standing: Standing, version: str, changes: tuple[Change, ...]
) -> Iterator[Finding]:
    last = standing.ledger.newest_release
    if last is None:
        return
    level = gravest(change.level for change in changes) or Level.PATCH
    facts = {"version": version, "last": last.version, "needed": raised(last.version, level)}
    place = Place(MANIFEST)
    if version_parts(version) <= version_parts(last.version):
        message = "message_exists" if standing.ledger.release(version) else "message_older"
        yield Finding("release_version", place, keys=("version",), facts=facts, message=message)
    elif not suffices(last.version, version, level):
        yield Finding("release_version", place, keys=("version",), facts=facts)


def _unsigned(standing: Standing, name: str) -> Iterator[Finding]:
    """A text that is written down as in force since the last release, without all signatures."""
    texts = standing.ledger.agreed.get(name, ())
    last = standing.ledger.newest_release
    text = texts[-1] if texts else None
    before = last.entries.get(name) if last else None
    if text is None or (before and before.digest == text.digest):
        return
    entry = kept_entry(name, text)
    earlier = kept_entry(name, texts[-2]) if len(texts) > 1 else None
    policy = standing.head.manifest.approval
    level = told(earlier.version, entry.version) if earlier else Level.MAJOR
    asked = required(policy, level, owners(earlier, entry))
    given = standing.ledger.approvals.get(name, ())
    teams = missing(asked, counted(policy, (it for it in given if it.digest == text.digest)))
    if teams:
        facts = {"teams": teams, "version": text.version, "entry": name}
        place = Place(standing.head.files.get(name, MANIFEST))
        yield Finding(
            "approval_missing", place, entry=name, facts=facts,
            message="message_in_force", hint="hint_in_force",
        )  # fmt: skip


def _on_drafts(standing: Standing, entry: Entry) -> Iterator[Finding]:
    """What is in force must not rest on what nobody has agreed to; it may point out such words."""
    named = {link.to for link in links_of(entry) if link.field != "related"}
    drafts = {*named, *foundations(entry, standing.in_force)} & standing.drafts
    place = Place(standing.head.files.get(entry.ref, MANIFEST))
    for draft in sorted(drafts):
        facts = {"entry": entry.ref, "draft": draft}
        yield Finding("release_on_draft", place, entry=entry.ref, facts=facts)
