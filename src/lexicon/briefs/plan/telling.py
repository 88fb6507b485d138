"""A plan in words of a language, ready to be laid out by a printer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction

from lexicon.briefs.plan.chance import Factors
from lexicon.briefs.plan.document import document
from lexicon.briefs.plan.given import Known
from lexicon.briefs.plan.periods import Calendar
from lexicon.briefs.plan.plan import Level, Plan, Step
from lexicon.criteria.explain_words import team_label
from lexicon.languages.figures import money, percent, whole
from lexicon.languages.phrase import listed, plural, typeset
from lexicon.languages.words import load_words
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.funnel import Funnel
from lexicon.model.kinds.metric import Metric
from lexicon.model.page_address import page_address
from lexicon.printers.days import day_told
from lexicon.printers.plan_report import PlanBlanks, PlanPeriod, PlanRate, PlanReport, PlanRow


def told_plan(
    plan: Plan, dictionary: Dictionary, language: str, coloured: bool = False
) -> PlanReport:
    """The plan in words."""
    speech = _Speech(plan, dictionary, language)
    return PlanReport(
        language=language,
        title=speech.title(),
        summary=speech.summary(),
        first=speech.team(plan.first),
        last=speech.team(plan.last),
        currency=plan.currency,
        rows=tuple(map(speech.row, plan.levels)),
        periods=tuple(speech.periods()),
        rates=tuple(map(speech.rate, plan.steps)),
        notes=tuple(speech.notes()),
        document=document(plan, dictionary),
        blanks=speech.blanks(),
        coloured=coloured,
    )


@dataclass(frozen=True)
class _Speech:
    """Names things as people know them."""

    plan: Plan
    dictionary: Dictionary
    language: str

    def said(self, key: str, **facts: object) -> str:
        words = load_words("lexicon.printers.plans", "", self.language)
        return typeset(self.language, str(words[key]).format(**facts))

    def title(self) -> str:
        season, calendar = self.plan.season, Calendar(self.language)
        last = season.end - timedelta(days=1)
        return self.said("title", start=calendar.month(season.start), end=calendar.month(last))

    def summary(self) -> str:
        plan = self.plan
        revenue, deal = map(self.money, (plan.revenue, plan.deal))
        key = "summary" if plan.share < 1 else "summary_whole"
        return self.summed(key, revenue, deal, percent(self.language, plan.share))

    def summed(self, key: str, revenue: str, deal: str, share: str) -> str:
        teams = {"first": self.team(self.plan.first), "last": self.team(self.plan.last)}
        return self.said(key, revenue=revenue, deal=deal, share=share, **teams)

    def blanks(self) -> PlanBlanks:
        blanks = ("{revenue}", "{deal}", "{share}")
        parted, undivided = (self.summed(key, *blanks) for key in ("summary", "summary_whole"))
        stage = self.judged()
        return PlanBlanks(parted, undivided, self.matters(stage, "{total}") if stage else "", stage)

    def judged(self) -> str:
        """The stage that the one metric that matters counts; "" where the plan has none."""
        stage = self.plan.matters[1] if self.plan.matters else ""
        return stage if stage in {level.stage for level in self.plan.levels} else ""

    def matters(self, stage: str, total: str) -> str:
        metric = self.label(self.plan.matters[0]) if self.plan.matters else ""
        return self.said("note_matters", metric=metric, stage=self.short(stage), total=total)

    def money(self, value: Fraction) -> str:
        return money(self.language, value, self.plan.currency)

    def team(self, team: str) -> str:
        return team_label(team, self.dictionary, self.language) if team else self.said("none")

    def short(self, stage: str) -> str:
        """What people say for a stage: `MQL`, else its label."""
        entry = self.dictionary.get(f"stage/{stage}")
        names = entry.names.get(self.language) if entry else None
        return (names and (names.short or names.label)) or stage

    def row(self, level: Level) -> PlanRow:
        stages = [one.id for one in self.dictionary.of(Funnel)[0].sections]
        section = stages.index(self.dictionary.sections[level.stage].id)
        total = level.total
        low, high = total * level.factors.low, total * level.factors.high
        return PlanRow(
            level.stage, self.short(level.stage), self.team(level.by), section,
            level.brought, level.found, low, high, level.finds, tuple(self.spans(level)),
        )  # fmt: skip

    def spans(self, level: Level) -> Iterator[tuple[float, float]]:
        season = self.plan.season
        for span in self.plan.spans:
            days = ((day - season.start).days + level.ahead for day in (span.start, span.end))
            start, end = map(float, map(season.signed_by, days))
            yield start, end

    def periods(self) -> Iterator[PlanPeriod]:
        calendar = Calendar(self.language)
        for span in self.plan.spans:
            early = span.start < self.plan.season.start
            yield PlanPeriod(calendar.span(span.start, span.end), span.due, early)

    def rate(self, step: Step) -> PlanRate:
        known, chance = step.known, step.known.chance
        rate = percent(self.language, chance.point)
        if chance.reached is not None and chance.of is not None:
            counts = {name: whole(self.language, number) for name, number in
                      (("reached", chance.reached), ("of", chance.of))}  # fmt: skip
            rate = self.said("counted", rate=rate, **counts)
        metric = step.conversion.metric
        return PlanRate(
            metric.ref, self.move(step), rate, self.days(step), self.metric(metric),
            self.source(known), float(chance.point),
            page_address(metric.ref, self.dictionary.manifest, self.language),
        )  # fmt: skip

    def move(self, step: Step) -> str:
        start, end = step.conversion.start, step.conversion.end
        return self.said("move", start=self.short(start), end=self.short(end))

    def days(self, step: Step) -> str:
        if step.known.takes is None:
            return self.said("none")
        number = round(step.known.takes)
        forms = load_words("lexicon.printers.plans", "", self.language)["days"]
        return plural(self.language, number, forms["one"], forms["many"]).format(n=number)

    def metric(self, metric: Metric) -> str:
        return self.said("metric_of", label=self.label(metric), version=metric.version)

    def source(self, known: Known) -> str:
        """Where a figure comes from; "" where nobody says."""
        if known.span is None:
            return known.source
        first, last = (day_told(day, self.language) for day in known.span)
        return self.said("source_counted", first=first, last=last)

    def label(self, metric: Metric) -> str:
        names = metric.names.get(self.language)
        return names.label if names and names.label else metric.id

    def notes(self) -> Iterator[str]:
        plan, judged = self.plan, self.judged()
        if judged:
            total = next(level.total for level in plan.levels if level.stage == judged)
            yield self.matters(judged, whole(self.language, total))
        if any(level.found for level in plan.levels):
            entered = next(level.stage for level in plan.levels if level.found)
            yield self.said("note_found", team=self.team(plan.last), stage=self.short(entered))
        before = [self.short(stage) for stage in plan.without]
        if before:
            top, named = self.short(plan.levels[0].stage), listed(self.language, before)
            yield self.said("note_without", stage=top, before=named)
        yield from self.doubts()
        at_once = [self.move(step) for step in plan.steps if step.known.takes is None]
        if at_once:
            yield self.said("note_at_once", steps=listed(self.language, at_once))

    def doubts(self) -> Iterator[str]:
        """Figures that say less than they seem to."""
        steps, value = self.plan.steps, self.plan.value
        sure = value is not None and self.plan.levels[-1].factors == Factors()
        doubtful = {
            "note_unsure": [one for one in steps if not one.known.chance.spread],
            "note_old": [one for one in steps if one.known.is_old],
            "note_capped": [one for one in steps if one.known.is_capped],
        }
        for key, found in doubtful.items():
            named = [self.label(one.conversion.metric) for one in found]
            if key == "note_unsure" and value and sure:
                named.append(self.label(value))
            if named:
                yield self.said(key, metrics=listed(self.language, named))
