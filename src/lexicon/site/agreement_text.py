"""The agreement as one text: its parts, each made from the entries that say it."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.languages.phrase import duration, listed
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.agreement import Agreement, Clause
from lexicon.model.kinds.decision import Decision
from lexicon.model.kinds.metric import Metric
from lexicon.model.kinds.picklist import Picklist
from lexicon.model.scalars import bare
from lexicon.model.value_set import resolve
from lexicon.site.agreed import list_badge
from lexicon.site.clauses import clause_values
from lexicon.site.condition_line import condition_line
from lexicon.site.edition import Edition
from lexicon.site.sheet import Sheet
from lexicon.site.view import Facts, Values


def in_use(dictionary: Dictionary) -> list[Agreement]:
    """The agreements that hold."""
    kept = dictionary.of(Agreement)
    return [item for item in kept if item.status not in ("deprecated", "retired")]


def parties(edition: Edition) -> list[tuple[str, str]]:
    """Each team and the role that signs for it; last the role that decides between them."""
    manifest = edition.dictionary.manifest
    signing = [
        (edition.team(name), _role(team.head, edition)) for name, team in manifest.teams.items()
    ]
    sponsor = manifest.approval.sponsor_called(edition.language)
    if sponsor:
        signing.append((edition.words["sla"]["sponsor"], edition.typeset(sponsor)))
    return signing


def promises(sheet: Sheet) -> Iterator[Values]:
    """The promises of each team to each other, numbered through."""
    edition = sheet.edition
    teams = edition.dictionary.manifest.teams
    pairs = [(giver, taker) for giver in teams for taker in teams if giver != taker]
    chapter = 0
    for giver, taker in pairs:
        made = list(_between(giver, taker, edition.dictionary))
        if made:
            chapter += 1
            title = edition.words["sla"]["promises"]
            yield {
                "anchor": f"{giver}-to-{taker}",
                "title": title.format(giver=edition.team(giver), taker=edition.team(taker)),
                "clauses": [
                    _numbered(f"{chapter}.{place}", agreement, clause, sheet)
                    for place, (agreement, clause) in enumerate(made, 1)
                ],
            }


def reasons(sheet: Sheet) -> Iterator[Values]:
    """The reasons for which a contact is sent back: each list that a move names."""
    dictionary = sheet.edition.dictionary
    named = (move.reasons for move in dictionary.transitions.values() if move.reasons)
    for name in dict.fromkeys(bare(item) for item in named):
        picklist = dictionary.get(f"picklist/{name}")
        if isinstance(picklist, Picklist):
            values = [value for value in resolve(picklist, dictionary).values if value.is_active]
            yield {
                "link": sheet.link(picklist.ref),
                "rows": [
                    (
                        sheet.edition.label(dict(value.names), value.id),
                        sheet.inline(dict(value.definition)),
                    )
                    for value in values
                ],
            }


def measures(sheet: Sheet) -> list[Values]:
    """The figures by which the promises are judged; first the one that matters."""
    dictionary = sheet.edition.dictionary
    shown = {
        bare(clause.shown_by)
        for agreement in in_use(dictionary)
        for clause in agreement.clauses
        if clause.shown_by
    }
    used = [item for item in dictionary.of(Metric) if item.the_one_that_matters or item.id in shown]
    ordered = sorted(used, key=lambda item: not item.the_one_that_matters)
    return [_measure(item, sheet) for item in ordered]


def settled(sheet: Sheet) -> Facts:
    """Question → answer, of every decision taken."""
    edition = sheet.edition
    facts: Facts = {}
    for decision in edition.dictionary.of(Decision):
        chosen = next((item for item in decision.options if item.id == decision.chosen), None)
        if chosen is not None and decision.status not in ("deprecated", "retired"):
            question = sheet.plain(decision.question)
            facts[question] = sheet.link(decision.ref, edition.label(chosen.names, chosen.id))
    return facts


def changing(edition: Edition) -> str:
    """Who must agree before a promise changes, and who decides where they do not."""
    words, approval = edition.words["sla"], edition.dictionary.manifest.approval
    teams = [edition.team(name) for name in approval.major if name != "owner"]
    said = [words["change"].format(teams=listed(edition.language, teams))] if teams else []
    if approval.sponsor and approval.decide_within:
        within = duration(edition.language, approval.decide_within)
        role = edition.typeset(approval.sponsor_called(edition.language))
        said.append(words["decide"].format(within=within, sponsor=role))
    return " ".join(said)


def _between(giver: str, taker: str, dictionary: Dictionary) -> Iterator[tuple[Agreement, Clause]]:
    for agreement in in_use(dictionary):
        for clause in agreement.clauses:
            if (clause.from_, clause.to) == (giver, taker):
                yield agreement, clause


def _numbered(number: str, agreement: Agreement, clause: Clause, sheet: Sheet) -> Values:
    link, badge = sheet.link(agreement.ref), list_badge(agreement.ref, sheet.edition)
    values = clause_values(agreement, clause, sheet)
    when = condition_line(clause.when, sheet) if clause.when else ""
    return {"number": number, "agreement": link, "badge": badge, **values, "when": when}


def _measure(metric: Metric, sheet: Sheet) -> Values:
    return {
        "link": sheet.link(metric.ref),
        "matters": metric.the_one_that_matters,
        "definition": sheet.inline(metric.definition),
    }


def _role(head: object, edition: Edition) -> str:
    known = edition.text(head) if isinstance(head, dict) else str(head or "")
    return edition.typeset(known)
