"""A review in words of a language, ready to be laid out by a printer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from lexicon.briefs.figures import Figure
from lexicon.briefs.options import OptionChange, labels
from lexicon.briefs.questions import StaleQuestion
from lexicon.briefs.review import Review
from lexicon.briefs.signatures import Void, Wanting
from lexicon.findings import Finding
from lexicon.history.shown import Shown
from lexicon.history.since import in_short, since
from lexicon.history.standing import kept_entry
from lexicon.history.told import told
from lexicon.languages.phrase import listed, typeset
from lexicon.printers.change_report import ChangeReport
from lexicon.printers.report import Line
from lexicon.printers.review_report import (
    ApprovalLine,
    FigureLine,
    OptionLine,
    QuestionLine,
    RejectionLine,
    ReviewReport,
    VoidLine,
)

Worded = Callable[[Finding], Line]
"""How a finding is put into words."""


def told_review(
    review: Review, names: tuple[str, str], language: str, worded: Worded, coloured: bool = False
) -> ReviewReport:
    """The review in words; `names` are BASE and HEAD as the user named them."""
    lines = told(review.changes, review.two, language)
    bare = ReviewReport(ChangeReport(*names, lines, 0, language, coloured))
    speech = _Speech(bare, Shown(review.two, language))
    return replace(
        bare,
        approvals=tuple(map(speech.approval, review.wanting)),
        elsewhere=review.elsewhere,
        options=tuple(map(speech.option, review.options)),
        questions=tuple(map(speech.question, review.questions)),
        figures=tuple(map(speech.figure, review.figures)),
        findings=tuple(map(worded, review.findings)),
    )


@dataclass(frozen=True)
class _Speech:
    """Names things as people know them."""

    report: ReviewReport
    shown: Shown

    def approval(self, item: Wanting) -> ApprovalLine:
        proposal = item.proposal
        return ApprovalLine(
            proposal.reference,
            self._called(proposal.reference),
            proposal.entry.version,
            {team: self._team(team) for team in item.teams},
            tuple(
                VoidLine(it.team, self._team(it.team), it.reviewer, self._since(void, item))
                for void in item.void
                for it in (void.approval,)
            ),
            tuple(
                RejectionLine(it.team, self._team(it.team), it.reviewer, it.reason)
                for it in item.rejections
            ),
        )

    def _since(self, void: Void, item: Wanting) -> tuple[str, ...] | None:
        if void.text is None:
            return None
        before, two = kept_entry(item.proposal.reference, void.text), self.shown.two
        return tuple(map(in_short, since(before, two.head, two.today, self.shown.language)))

    def option(self, item: OptionChange) -> OptionLine:
        before, after = item.before, item.after
        value = after or before
        old, new = (labels(it) if it else {} for it in (before, after))
        return OptionLine(
            item.picklist,
            self._called(f"picklist/{item.picklist}"),
            item.crm,
            item.list_name,
            value.id if value else "",
            item.cases,
            (before.code(item.crm) if before else None, after.code(item.crm) if after else None),
            _differing(old, new),
        )

    def question(self, item: StaleQuestion) -> QuestionLine:
        asked = item.written.question
        text = self.report.said(
            "question" if item.version else "question_gone",
            id=asked.id, path=item.written.path, old=asked.major,
            name=self._called(asked.entry), version=item.version,
        )  # fmt: skip
        return QuestionLine(item.written.path, asked.id, asked.entry, text)

    def figure(self, item: Figure) -> FigureLine:
        how = "figure_through" if item.through else "figure"
        text = self.report.said(
            how if item.version else "figure_gone",
            name=self._called(item.entry),
            version=item.version,
            through=listed(self.report.language, [self._called(it) for it in item.through]),
        )
        return FigureLine(item.entry, item.version, item.through, text)

    def _called(self, reference: str) -> str:
        return typeset(self.report.language, self.shown.called(reference))

    def _team(self, name: str) -> str:
        return typeset(self.report.language, self.shown.team(name))


def _differing(
    before: Mapping[str, str], after: Mapping[str, str]
) -> dict[str, tuple[str | None, str | None]]:
    """Each language whose label is another now."""
    pairs = {name: (before.get(name), after.get(name)) for name in sorted({*before, *after})}
    return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}
