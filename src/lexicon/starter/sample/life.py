"""The way of a made contact through the funnel, with every promise kept.

It is cut where the data ends: what would come later has not happened yet.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from lexicon.starter.sample.chance import Chance
from lexicon.starter.sample.contact import Contact, Step, written
from lexicon.starter.sample.days import at_work, morning_after, weekdays_after
from lexicon.starter.sample.person import person

DAYS = 364
_ENDS = {
    "contact": 9, "prospect": 30, "lead": 31, "rejected": 6, "recycled_sal": 5, "recycled_sql": 4,
    "lost": 6, "client": 9,
}  # fmt: skip
"""How a contact's way ends, in percent, given time enough."""
_MONTHS = (8, 9, 10, 9, 8, 9, 6, 3, 10, 11, 10, 7)
"""How many come in each month: few in August, many in autumn."""
_REASONS = {
    "rejected": {"company_does_not_fit": 5, "role_does_not_decide": 4, "not_a_buyer": 3},
    "recycled_sal": {"no_project_yet": 5, "cannot_be_reached": 4, "interest_gone": 2},
    "recycled_sql": {"no_project_yet": 3, "no_budget": 4},
    "lost": {"chose_competitor": 5, "decider_not_convinced": 3, "no_budget": 2},
}
_SUBSCRIBED, _DEMO, _LATE, _CLOSED = 0.6, 0.35, 0.2, 18
"""Shares of those who subscribe, ask for a demonstration, come in the evening; office hours end."""
Cells = dict[str, str]


def life(number: int, chance: Chance, until: datetime) -> Contact:
    """Contact `number` as its record is at the moment `until`, in the year before which it came."""
    way = _Way(chance, number, until)
    end = chance.among(_ENDS, number, "end")
    cells, past = person(number, chance, end), []
    for (stage, moment), happened in way.steps(end):
        if moment > until:
            break
        cells |= happened | {"lifecycle_stage": stage}
        past.append((stage, moment))
    return Contact(number, cells, tuple(past))


@dataclass(frozen=True, slots=True)
class _Way:
    chance: Chance
    number: int
    until: datetime

    def came(self) -> datetime:
        """When, within the year; one who comes in a month of few is drawn again, once."""
        first = self.until - timedelta(days=DAYS - 1)
        days = [first + timedelta(days=self.between(0, DAYS - 1, "came", turn)) for turn in (0, 1)]
        few = self.chance.of(self.number, "month") * max(_MONTHS) > _MONTHS[days[0].month - 1]
        moment = at_work(days[few], self.chance, self.number, "came at")
        return moment if moment <= self.until else moment - timedelta(days=7)

    def steps(self, end: str) -> Iterator[tuple[Step, Cells]]:
        """Each stage with what was written when it was reached."""
        came = self.came()
        yield ("contact", came), {}
        if end == "contact":
            return
        left = came + timedelta(minutes=self.between(1, 20, "left"))
        subscribed = self.chance.of(self.number, "flag") < _SUBSCRIBED
        yield (
            ("prospect", left),
            {"newsletter_subscribed" if subscribed else "details_left": "true"},
        )
        if end == "prospect":
            return
        asked = self.asked(left)
        yield ("lead", asked), self.interest(end, asked)
        if end != "lead":
            yield from self.worked(end, asked)

    def asked(self, left: datetime) -> datetime:
        """When a form was filled in; some do it in the evening, and are answered next morning."""
        day = left + timedelta(days=self.between(1, 40, "asked"))
        moment = at_work(day, self.chance, self.number, "asked at")
        evening = moment.replace(hour=18, minute=self.between(0, 59, "evening"))
        late = self.chance.of(self.number, "late") < _LATE
        return evening if late and morning_after(evening, 60) <= self.until else moment

    def interest(self, end: str, asked: datetime) -> Cells:
        """What makes a lead; who stays one lacks the interest, the fit or the consent."""
        strong = {"lead_score": str(self.between(20, 70, "score")), "interest": "strong"}
        if end == "lead":
            lack = self.chance.among({"interest": 5, "fit": 3, "consent": 2}, self.number, "lack")
            if lack == "interest":
                score = str(self.between(5, 19, "score"))
                return {"content_downloaded": "true", "lead_score": score}
            strong |= {"fit": "poor"} if lack == "fit" else {"consent": "false"}
        if self.chance.of(self.number, "demo") < _DEMO:
            return strong | {"demo_requested": "true", "demo_requested_at": written(asked)}
        return strong | {"content_downloaded": "true"}

    def worked(self, end: str, asked: datetime) -> Iterator[tuple[Step, Cells]]:
        """From the hand-over on: sales answer within the hour, or first thing in the morning."""
        mql = asked + timedelta(minutes=self.between(1, 12, "mql"))
        wait = self.between(2, 40, "tried")
        tried = morning_after(mql, wait) if mql.hour >= _CLOSED else mql + timedelta(minutes=wait)
        contacted = {"became_mql_at": written(mql), "first_contacted_at": written(tried)}
        attempts = {"contact_attempts": str(self.between(1, 4, "attempts")), "role_decides": "true"}
        yield ("mql", mql), contacted | attempts
        if end == "rejected":
            yield self.back(end, tried + timedelta(minutes=self.between(10, 60, "rejected")))
            return
        accepted = tried + timedelta(minutes=self.between(1, 60, "accepted"))
        yield ("sal", accepted), _act("accepted", accepted)
        if end == "recycled_sal":
            yield self.back(end, self.later(accepted, 1, 3, "recycled"))
            return
        yield from self.sold(end, self.later(accepted, 1, 3, "r0"))

    def sold(self, end: str, r0: datetime) -> Iterator[tuple[Step, Cells]]:
        """From the R0 on."""
        yield ("sql", r0), _act("r0_held", r0) | _act("project_confirmed", r0)
        if end == "recycled_sql":
            yield self.back(end, self.later(r0, 1, 6, "recycled"))
            return
        opened = self.later(r0, 2, 7, "opened")
        amount = str(500 * self.between(5, 90, "amount"))
        yield (
            ("opportunity", opened),
            _act("qualified", opened)
            | {
                "deal_amount": amount,
                "opportunity_stage": self.chance.among(
                    {"qualification": 2, "demonstration": 2, "proposal": 3, "negotiation": 2},
                    self.number,
                ),
            },
        )
        closed = self.later(opened, 8, 40, "closed")
        if end == "lost":
            stage, lost = self.back(end, closed)
            yield stage, lost | {"opportunity_stage": "closed_lost"}
        else:
            yield ("client", closed), _act("signed", closed) | {"opportunity_stage": "closed_won"}

    def back(self, end: str, moment: datetime) -> tuple[Step, Cells]:
        """Recycled as a lead, with the reason."""
        field = "lead_rejection_reason" if end == "rejected" else "recycle_reason"
        reason = self.chance.among(_REASONS[end], self.number, "reason")
        return ("lead", moment), {"recycled": "true", field: reason}

    def later(self, moment: datetime, least: int, most: int, about: str) -> datetime:
        """Some weekdays later, in office hours."""
        day = weekdays_after(moment, self.between(least, most, about))
        return at_work(day, self.chance, self.number, about, "at")

    def between(self, least: int, most: int, *about: object) -> int:
        return self.chance.between(least, most, self.number, *about)


def _act(field: str, moment: datetime) -> Cells:
    return {f"{field}_by": "sales", f"{field}_at": written(moment)}
