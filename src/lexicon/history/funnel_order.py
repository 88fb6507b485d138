"""The stages of a funnel in order, whatever sections they stand in."""

from __future__ import annotations

from lexicon.history.difference import Difference
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.funnel import Funnel, Section
from lexicon.model.scalars import bare


def stages_of(reference: str, dictionary: Dictionary) -> tuple[str, ...]:
    """`stage/…` of all sections of a funnel, in funnel order."""
    funnel = dictionary.get(reference)
    sections = funnel.sections if isinstance(funnel, Funnel) else ()
    return tuple(f"stage/{bare(name)}" for section in sections for name in section.stages)


def stages_in(value: object) -> tuple[str, ...]:
    """The stages in one side of a difference: a section, or its list of stages."""
    listed = value.stages if isinstance(value, Section) else value
    names = listed if isinstance(listed, tuple) else ()
    return tuple(f"stage/{bare(str(name))}" for name in names)


def is_about_stages(difference: Difference) -> bool:
    """Whether a difference may move stages of a funnel."""
    return difference.stands("funnel/sections", "funnel/sections.stages")
