"""A sheet of paper: the same questions to fill in at a desk, as YAML for one or CSV for many."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.briefs.workshop.plan import Plan, Topic
from lexicon.briefs.workshop.topics import ask
from lexicon.languages.phrase import typeset
from lexicon.languages.words import load_words
from lexicon.look.escape import one_line
from lexicon.look.spreadsheet import table
from lexicon.model.dictionary import Dictionary

COLUMNS = ("person", "team", "language", "show_texts", "topic", "answer")
_HELP = ("question", "options")


def sheet_yaml(plan: Plan, dictionary: Dictionary, language: str, team: str = "") -> str:
    """An empty sheet for one person, each question above its line."""
    return "\n".join(_lines(plan, dictionary, language, team)) + "\n"


def sheet_csv(plan: Plan, dictionary: Dictionary, language: str, team: str = "") -> str:
    """An empty sheet as a table: one row a question, to be copied for each person."""
    rows = [
        ("", team, language, "no", key_of(topic), "", asked.question, " · ".join(asked.ids))
        for topic in plan.topics
        for asked in (ask(topic, plan, dictionary, language),)
    ]
    return table([(*COLUMNS, *_HELP), *rows])


def key_of(topic: Topic) -> str:
    """What a topic is called on a sheet: `stage/mql`, `decision/x`, `scenario/y`."""
    return f"scenario/{topic.about}" if topic.kind == "scenario" else topic.about


def topics_by_key(plan: Plan) -> dict[str, Topic]:
    """Every topic by what it is called on a sheet."""
    return {key_of(topic): topic for topic in plan.topics}


def _lines(plan: Plan, dictionary: Dictionary, language: str, team: str) -> Iterator[str]:
    words = load_words("lexicon.briefs.workshop", "sheet", language)
    yield f"# {typeset(language, words['title']).format(title=one_line(plan.title))}"
    yield f"# {typeset(language, words['person'])}"
    yield "person:"
    teams = ", ".join(dictionary.manifest.teams)
    yield f"# {typeset(language, words['team']).format(teams=teams)}"
    yield f"team: {team}".rstrip()
    yield f"language: {language}"
    yield f"# {typeset(language, words['show'])}"
    yield "show_texts: false"
    yield "answers:"
    for topic in plan.topics:
        asked = ask(topic, plan, dictionary, language)
        yield ""
        yield f"  # {one_line(typeset(language, asked.question))}"
        for name, text in asked.options:
            yield f"  #   {name}: {one_line(typeset(language, text))}"
        if topic.kind == "term":
            yield f"  # {typeset(language, words['own'])}"
        yield f"  {key_of(topic)}:"
