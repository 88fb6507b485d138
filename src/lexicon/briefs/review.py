"""What a reviewer must know of a change before agreeing to it, decided but not yet in words.

Pure: two dictionaries compared, what was agreed, and the questions of the quizzes.
"""

from __future__ import annotations

from dataclasses import dataclass

from lexicon.briefs.figures import Figure, figures
from lexicon.briefs.new_findings import Quizzes, new_findings
from lexicon.briefs.options import OptionChange, option_changes
from lexicon.briefs.questions import StaleQuestion, stale_questions
from lexicon.briefs.signatures import Wanting, wanting
from lexicon.findings import Finding
from lexicon.history.change import Change
from lexicon.history.compare import changes_in
from lexicon.history.comparison import Comparison
from lexicon.history.standing import Standing
from lexicon.model.value_set import value_sets


@dataclass(frozen=True, eq=False)
class Review:
    """A change in all its consequences.

    `elsewhere` counts the proposals that wait too, though this change does not touch them;
    `findings` are the faults that BASE did not have.
    """

    two: Comparison
    changes: tuple[Change, ...]
    wanting: tuple[Wanting, ...]
    elsewhere: int
    options: tuple[OptionChange, ...]
    questions: tuple[StaleQuestion, ...]
    figures: tuple[Figure, ...]
    findings: tuple[Finding, ...]


def review(
    two: Comparison, standing: Standing, quizzes: Quizzes, faults: tuple[Finding, ...] = ()
) -> Review:
    """The review of BASE → HEAD; `standing` is HEAD held against its own ledger.

    `faults` are those of that ledger: what cannot be read of it may be an approval.
    """
    changes = changes_in(two)
    touched = {change.entry for change in changes}
    waiting = [item for name, item in standing.waiting.items() if name in touched]
    return Review(
        two=two,
        changes=changes,
        wanting=tuple(wanting(item, standing.ledger) for item in waiting),
        elsewhere=len(standing.waiting) - len(waiting),
        options=tuple(option_changes(value_sets(two.base), value_sets(two.head))),
        questions=tuple(stale_questions(quizzes.head.written, two, changes)),
        figures=tuple(figures(changes, two)),
        findings=(*faults, *new_findings(two, quizzes)),
    )
