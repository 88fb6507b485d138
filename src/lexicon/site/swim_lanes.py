"""The funnel as swim lanes, filled from the dictionary."""

from __future__ import annotations

from lexicon.look import lanes as lanes_look
from lexicon.model.kinds.funnel import Funnel, Transition
from lexicon.model.scalars import bare
from lexicon.site.edition import Edition
from lexicon.site.markup import Html
from lexicon.site.moves import Move, move
from lexicon.site.sheet import Sheet


def lanes_picture(funnel: Funnel, sheet: Sheet) -> Html:
    """A lane for each team that has a contact in its hands somewhere in the funnel."""
    edition = sheet.edition
    stages = [bare(stage) for section in funnel.sections for stage in section.stages]
    holders = [edition.dictionary.holder(stage) for stage in stages]
    teams = [team for team in edition.dictionary.manifest.teams if team in holders]
    words = edition.words["lanes"]
    picture = lanes_look.Lanes(
        edition.name(funnel.ref),
        words["description"],
        words["crossing"],
        tuple(edition.team(team) for team in teams) or (edition.words["lanes"]["everybody"],),
        tuple(
            _stop(stage, teams, stages[place + 1 : place + 2], funnel, sheet)
            for place, stage in enumerate(stages)
        ),
    )
    return Html(lanes_look.lanes_svg(picture, f"lanes-{funnel.id}"))


def _stop(
    stage: str, teams: list[str], following: list[str], funnel: Funnel, sheet: Sheet
) -> lanes_look.Stop:
    edition = sheet.edition
    reference = f"stage/{stage}"
    holder, place = edition.dictionary.holder(stage), edition.places.get(reference)
    leaving = [item for item in funnel.transitions if bare(item.from_) == stage]
    ahead = [it for it in leaving if it.kind == "advance" and [bare(it.to)] == following]
    return lanes_look.Stop(
        edition.name(reference, short=True),
        sheet.href(place.path) if place else "",
        edition.definitions.get(reference, ""),
        edition.section_of.get(stage, 0),
        teams.index(holder) if holder in teams else None,
        _way(ahead[0], sheet) if ahead else None,
        tuple(_back(item, sheet) for item in leaving if item not in ahead),
    )


def _way(transition: Transition, sheet: Sheet) -> lanes_look.Way:
    told = move(transition, sheet)
    return lanes_look.Way(told.name, _by_when(told, told.who))


def _back(transition: Transition, sheet: Sheet) -> lanes_look.Way:
    told = move(transition, sheet)
    return lanes_look.Way(told.name, _by_when(told, f"→ {_short(transition, sheet.edition)}"))


def _short(transition: Transition, edition: Edition) -> str:
    return edition.name(f"stage/{bare(transition.to)}", short=True)


def _by_when(told: Move, first: str) -> str:
    return f"{first}, {told.deadline.within}" if told.deadline else first
