"""The funnel as a picture, filled from the dictionary."""

from __future__ import annotations

from lexicon.languages.phrase import listed
from lexicon.look import funnel as funnel_look
from lexicon.model.kinds.funnel import Funnel, Section
from lexicon.model.scalars import bare
from lexicon.site.agreed import outdated_badge
from lexicon.site.markup import Html
from lexicon.site.sheet import Sheet


def funnel_picture(funnel: Funnel, sheet: Sheet) -> Html:
    """The funnel whose stages are links."""
    edition = sheet.edition
    picture = funnel_look.Funnel(
        edition.name(funnel.ref),
        edition.words["home"]["funnel_description"],
        tuple(_section(section, sheet) for section in funnel.sections),
    )
    return Html(funnel_look.funnel_svg(picture, f"funnel-{funnel.id}"))


def _section(section: Section, sheet: Sheet) -> funnel_look.Section:
    edition = sheet.edition
    label = edition.label(section.names, section.id)
    short = edition.short(section.names, section.id)
    name = label if short == label else f"{short} · {label}"
    teams = listed(edition.language, [edition.team(team) for team in section.responsible])
    stages = [_stage(f"stage/{bare(stage)}", sheet) for stage in section.stages]
    return funnel_look.Section(name, teams, tuple(stages))


def _stage(reference: str, sheet: Sheet) -> funnel_look.Stage:
    edition = sheet.edition
    label, short = edition.both_names(reference)
    holder = edition.dictionary.holder(bare(reference))
    held = edition.words["home"]["held_by"].format(team=edition.team(holder)) if holder else ""
    held = " · ".join(part for part in (outdated_badge(reference, edition), held) if part)
    place = edition.places.get(reference)
    return funnel_look.Stage(
        word=short or label,
        name=label if short else "",
        holder=held,
        link=sheet.href(place.path) if place else "",
        definition=edition.definitions.get(reference, ""),
    )
