"""Texts as targets write them: in one line, one sentence after the other."""

from __future__ import annotations

import pytest

from lexicon.model.header import Deprecation
from lexicon.targets.generate import load_target
from lexicon.targets.target import Options
from lexicon.targets.texts import instead, sentence, shown
from tests.targets.picklists import job_of, picklist, value


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a\n b\u00a0c", "a b c"),
        ("a\u202eb\x01\ufeff\xadc", "abc"),
        ("👩\u200d💻", "👩\u200d💻"),
        ("می\u200cخواهد", "می\u200cخواهد"),
    ],
)
def test_what_does_not_show_is_left_out_but_joiners(text: str, line: str) -> None:
    assert shown(text) == line


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("too vague", "too vague."),
        ("Too vague.", "Too vague."),
        ("« Trop vague ! »", "« Trop vague ! »"),
        ("曖昧でした。", "曖昧でした。"),
        ("", ""),
    ],
)
def test_a_sentence_ends_once(text: str, whole: str) -> None:
    assert sentence(text) == whole


@pytest.mark.parametrize(
    ("language", "reason", "names", "said"),
    [
        ("en", "too vague", ["NEW"], "too vague. Use NEW instead."),
        ("en", "Too vague.", ["A", "B"], "Too vague. Use A or B instead."),
        ("en", "too vague", [], "too vague"),
        ("en", "", ["NEW"], "Use NEW instead."),
        ("fr", "trop vague", ["A", "B"], "trop vague. Utilisez plutôt A ou B."),
        ("fr-CH", "", ["NEW"], "Utilisez plutôt NEW."),
    ],
)
def test_what_to_use_instead_follows_the_reason(
    language: str, reason: str, names: list[str], said: str
) -> None:
    job = job_of(Options(), languages=[language])
    old = Deprecation(since="1.0.0", reason={language: reason})
    assert instead(old, names, job) == said


OLD = {"since": "1.0.0", "reason": {"fr": "Trop vague."}, "replaced_by": ["b"]}


def _written(target: str) -> str:
    """All that a target makes of a list in French, in one line."""
    made = load_target(target)
    old = value("a", fr="a", number=1, definition={"fr": "mot"}, deprecated=OLD)
    listed = picklist("list", old, value("b", number=2), definition={"fr": "mot"})
    job = job_of(made.options(), listed, languages=["fr", "en"])
    return " ".join(b"".join(made.render(job).values()).decode().split())


@pytest.mark.parametrize(
    "target", ["java", "typescript", "python", "protobuf", "dbt", "graphql", "openapi"]
)
def test_comments_say_what_to_use_in_the_dictionarys_own_language(target: str) -> None:
    written = _written(target)
    assert "Trop vague. Utilisez plut" in written
    assert "instead." not in written.replace("to use instead.", "")


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("java", "a : mot"),
        ("typescript", "a : mot"),
        ("python", "a : mot"),
        ("protobuf", "a : mot"),
        ("graphql", "a : mot"),
        ("openapi", "a : mot"),
        ("sql", "list : mot"),
    ],
)
def test_a_colon_stands_as_the_dictionarys_own_language_has_it(target: str, said: str) -> None:
    assert said in _written(target)


def test_columns_are_explained_in_the_dictionarys_own_language() -> None:
    assert "description: Ce que les gens lisent." in _written("dbt")
