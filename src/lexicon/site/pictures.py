"""The funnel as a picture, filled from the dictionary."""

from __future__ import annotations

from markupsafe import Markup

from lexicon.languages.phrase import listed
from lexicon.look import funnel as funnel_look
from lexicon.model.kinds.funnel import Funnel, Section
from lexicon.model.scalars import bare
from lexicon.site.sheet import Sheet


def funnel_picture(funnel: Funnel, sheet: Sheet) -> Markup:
    """The funnel whose stages are links."""
    words = sheet.edition.words["home"]
    picture = funnel_look.Funnel(
        words["funnel"],
        words["funnel_description"],
        tuple(_section(section, sheet) for section in funnel.sections),
    )
    return Markup(funnel_look.funnel_svg(picture))  # noqa: S704  funnel_svg() escapes


def _section(section: Section, sheet: Sheet) -> funnel_look.Section:
    edition = sheet.edition
    label, short = edition.label(section.names, section.id), edition.short(section.names)
    name = label if short in ("", label) else f"{short} · {label}"
    teams = listed(edition.language, [edition.team(team) for team in section.responsible])
    ids = [bare(stage) for stage in section.stages]
    return funnel_look.Section(name, teams, tuple(_stage(name, sheet) for name in ids))


def _stage(name: str, sheet: Sheet) -> funnel_look.Stage:
    edition = sheet.edition
    reference = f"stage/{name}"
    short, label = edition.name(reference, short=True), edition.name(reference)
    holder = edition.dictionary.holder(name)
    held = edition.words["home"]["held_by"].format(team=edition.team(holder)) if holder else ""
    path = edition.path_of(reference)
    return funnel_look.Stage(
        word=short,
        name="" if label == short else label,
        holder=held,
        link=sheet.href(path) if path else "",
        definition=edition.tooltip(reference),
    )
