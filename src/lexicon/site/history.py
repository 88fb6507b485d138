"""The timeline of an entry: its versions, newest first, and what was turned down, with reasons."""

from __future__ import annotations

from lexicon.history.timeline import Refused, Text
from lexicon.model.ledger_items import Signed
from lexicon.site.agreed import role, signer
from lexicon.site.edition import Edition
from lexicon.site.kept import kept_values
from lexicon.site.places import CHANGES
from lexicon.site.sheet import Sheet
from lexicon.site.told import told
from lexicon.site.view import Values


def history_values(reference: str, sheet: Sheet) -> Values | None:
    """For the section of a page; None where nobody ever decided anything."""
    edition = sheet.edition
    if edition.chronicle is None:
        return None
    timeline = edition.chronicle.timeline(reference)
    if not (timeline.texts or timeline.refused):
        return None
    after = [*timeline.texts[1:], None]
    pairs = zip(timeline.texts, after, strict=True)
    return {
        "versions": [_version(text, following, edition) for text, following in pairs][::-1],
        "refused": [_refused(item, edition) for item in reversed(timeline.refused)],
        "changes": sheet.href(CHANGES),
    }


def _version(text: Text, following: Text | None, edition: Edition) -> Values:
    words = edition.words["history"]
    return {
        "name": words["version"].format(version=text.entry.version),
        "when": _when(text, following, edition),
        "agreed": [(_who(item, edition), edition.typeset(item.note)) for item in text.approvals],
        "lines": told(text.step.changes, text.step.two, edition) if text.step else [],
        "kept": kept_values(text.entry, text.world, edition) if following else None,
    }


def _when(text: Text, following: Text | None, edition: Edition) -> str:
    """Since when it holds, or from when to when it held; days are those of releases."""
    words = edition.words["history"]
    start = edition.day(text.release.date) if text.release else ""
    if following is None:
        return str(words["since"].format(day=start) if start else words["not_yet"])
    if not start or following.release is None:
        return str(words["from"].format(day=start) if start else words["never"])
    return str(words["until"].format(start=start, end=edition.day(following.release.date)))


def _who(item: Signed, edition: Edition) -> str:
    return f"{signer(item.team, edition)} ({role(item.reviewer, item.team, edition)})"


def _refused(item: Refused, edition: Edition) -> Values:
    words = edition.words["history"]
    no = item.rejection
    return {
        "name": words["version"].format(version=no.version),
        "by": words["refused_by"].format(who=_who(no, edition)),
        "reason": edition.typeset(no.reason),
        "lines": told(item.step.changes, item.step.two, edition) if item.step else [],
        "kept": kept_values(item.entry, edition.dictionary, edition) if item.entry else None,
    }
