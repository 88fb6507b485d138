"""Whether a rule may find anything: its name begins with what it speaks of.

A rule on what a dictionary does not have is not even imported: half of the time of a small check.
"""

from __future__ import annotations

from lexicon.checks.subject import Subject

_OF_QUESTIONS = "quiz"
_OF_WORK = frozenset(
    {
        "criteria", "deadline", "decided", "decision", "example", "formula", "matrix", "metrics",
        "objection", "promise", "stage", "transition",
    }
)  # fmt: skip
"""How people work with the words; all that such rules look at stands in entries of other kinds."""
_WORDS_ALONE = frozenset({"picklist", "term"})


def may_find(rule: str, subject: Subject) -> bool:
    """Whether the rule of this name can be broken by anything that is there."""
    about = rule.partition("_")[0]
    if about == _OF_QUESTIONS:
        return subject.bank is not None
    return about not in _OF_WORK or not subject.kinds <= _WORDS_ALONE
