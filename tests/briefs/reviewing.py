"""Two projects that are the same at first, and the review of one against the other."""

from __future__ import annotations

import shutil
from pathlib import Path

from lexicon.briefs.new_findings import Quizzes
from lexicon.briefs.review import Review, review
from lexicon.history.comparison import Comparison
from lexicon.quiz.bank import Bank, bank_of
from lexicon.source.revision import open_working_tree
from tests.project.world import TODAY, agree, agreed, state

PICKLIST = """\
id: grade
kind: picklist
version: 1.0.0
status: proposed
owner: marketing
names: {en: {label: Grade of a lead}}
definition: {en: How well the company of a contact suits what we sell.}
crm: {salesforce: Grade__c, hubspot: grade}
values:
  - {number: 1, id: good, names: {en: {label: Good fit}}, codes: {salesforce: G, hubspot: good_fit}}
  - {number: 2, id: poor, names: {en: {label: Poor fit}}, codes: {salesforce: P}}
"""
METRIC = """\
id: rate
kind: metric
version: 1.3.0
status: proposed
owner: marketing
names: {en: {label: Rate of success}}
definition: {en: How many contacts come as far as both teams want.}
formula: reached(stage/mql) / reached(stage/contact)
unit: rate
period: week
"""
CRMS = {"hubspot": "grade", "salesforce": "Grade__c"}
QUESTION = (
    "{{id: {}, kind: true_false, about: {}, use: practice, text: {{en: So it is.}}, key: true}}"
)
ABOUT = {"new": "stage/mql@1", "older": "stage/mql@7", "other": "stage/lead@1"}


def _bank(content: str = "") -> Bank:
    listed = ", ".join(QUESTION.format(*item) for item in ABOUT.items())
    return bank_of({"quizzes/funnel.yaml": (content or f"questions: [{listed}]").encode()})


def reviewed(folders: tuple[Path, Path], quiz: str = "") -> Review:
    """The review of the second folder against the first."""
    base, head = (open_working_tree(folder) for folder in folders)
    quizzes = Quizzes(_bank(), _bank(quiz))
    return review(Comparison(base, head, TODAY), state(folders[1]).standing, quizzes)


def two_projects(folder: Path) -> tuple[Path, Path]:
    """The same project twice, all of it agreed on."""
    base = agreed(folder / "base")
    for path, text in (("picklists/grade.yaml", PICKLIST), ("metrics/rate.yaml", METRIC)):
        (base / "dictionary" / path).parent.mkdir()
        (base / "dictionary" / path).write_text(text, encoding="utf-8")
    agree(base, "picklist/grade", "metric/rate")
    return base, Path(shutil.copytree(base, folder / "head"))
