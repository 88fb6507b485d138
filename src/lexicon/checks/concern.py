"""Whether a rule may find anything: its name says, mostly in its first word, what it speaks of.

A rule on what a dictionary does not have is not even imported: half of the time of a small check.
"""

from __future__ import annotations

from collections.abc import Callable

from lexicon.checks.spoken import SHARED_VOCABULARY
from lexicon.checks.subject import Subject

_WORDS_ALONE = frozenset({"picklist", "term"})


def _asks_questions(subject: Subject) -> bool:
    return subject.bank is not None


def _says_how_people_work(subject: Subject) -> bool:
    """Whether it has more than words: entries of other kinds."""
    return not subject.kinds <= _WORDS_ALONE


def _claims_words(subject: Subject) -> bool:
    return not subject.kinds.isdisjoint(SHARED_VOCABULARY)


def _relates(subject: Subject) -> bool:
    return any(entry.related for entry in subject.dictionary.entries.values())


def _has_drafts(subject: Subject) -> bool:
    return any(entry.status == "draft" for entry in subject.dictionary.entries.values())


def _has_retired(subject: Subject) -> bool:
    return any(entry.status == "retired" for entry in subject.dictionary.entries.values())


def _is_to_be_reviewed(subject: Subject) -> bool:
    return any(entry.review_by for entry in subject.dictionary.entries.values())


def _begins_with_a_value(subject: Subject) -> bool:
    return any(item.default for item in subject.dictionary.picklists.values())


def _is_silenced(subject: Subject) -> bool:
    return any(entry.silence for entry in subject.dictionary.entries.values())


def _names_rules(subject: Subject) -> bool:
    return bool(subject.dictionary.manifest.rules) or _is_silenced(subject)


def _has_calendars(subject: Subject) -> bool:
    return bool(subject.dictionary.manifest.calendars)


def _is_agreed(subject: Subject) -> bool:
    """Whether anybody ever agreed to anything."""
    return not subject.ledger.is_empty


def _is_discussed(subject: Subject) -> bool:
    """Whether anybody ever said anything, be it a comment on a text that was offered."""
    return _is_agreed(subject) or bool(subject.ledger.comments or subject.ledger.offered)


def _is_held_against_another(subject: Subject) -> bool:
    return subject.baseline is not None


def _has_a_past(subject: Subject) -> bool:
    return _is_agreed(subject) or _is_held_against_another(subject)


_NEEDED: dict[str, Callable[[Subject], bool]] = {
    "quiz": _asks_questions,
    **dict.fromkeys(
        (
            "criteria", "deadline", "decided", "decision", "example", "formula", "matrix",
            "metrics", "objection", "part", "promise", "stage", "transition",
        ),
        _says_how_people_work,
    ),
    **dict.fromkeys(
        ("avoided", "definition_circular", "definition_shared", "label_overlap", "orphan"),
        _claims_words,
    ),
    "relation": _relates,
    "reference_to_draft": _has_drafts,
    "reference_to_retired": _has_retired,
    "review": _is_to_be_reviewed,
    "picklist_default_gone": _begins_with_a_value,
    "rule": _names_rules,
    "silence": _is_silenced,
    "calendar": _has_calendars,
    "ledger": _is_discussed,
    **dict.fromkeys(("approval", "approver"), _is_agreed),
    **dict.fromkeys(("name", "removed", "reservation"), _is_held_against_another),
    **dict.fromkeys(("entry", "version"), _has_a_past),
}  # fmt: skip
"""What a dictionary must have for a rule of that name, or that begins so; any other is asked."""


def may_find(rule: str, subject: Subject) -> bool:
    """Whether the rule of this name can be broken by anything that is there."""
    needed = _NEEDED.get(rule) or _NEEDED.get(rule.partition("_")[0])
    return needed is None or needed(subject)
