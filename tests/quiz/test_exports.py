"""What is exported is read back by parsers of other makers, hostile texts among it."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from lexicon.languages.words import available_languages, load_words
from lexicon.quiz.export import formats, sheets
from lexicon.quiz.question import Question
from lexicon.quiz.sheet import Sheet
from tests.quiz.exported import ASKED, KINDS, SHEETS, WORDS
from tests.quiz.words import PARTS, question
from tests.targets.golden import assert_golden


def _rows(name: str, delimiter: str, comments: int) -> list[list[str]]:
    text = formats()[name].render(SHEETS)
    lines = text.split("\n", comments)[-1] if comments else text
    read = io.StringIO(lines, newline="")
    if delimiter == "\t":
        return list(csv.reader(read, delimiter=delimiter, quoting=csv.QUOTE_NONE))
    return list(csv.reader(read, delimiter=delimiter))


def test_a_table_has_a_row_for_each_question() -> None:
    head, *rows = _rows("csv", ",", 0)
    assert [row[0] for row in rows] == [sheet.id for sheet in SHEETS]
    assert {len(row) for row in rows} == {len(head)}


def test_no_cell_of_a_table_runs() -> None:
    cells = [cell for row in _rows("csv", ",", 0) for cell in row]
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t"))] == []


def test_a_table_has_the_right_answer_in_words() -> None:
    by_id = {
        row[0]: dict(zip(_rows("csv", ",", 0)[0], row, strict=True)) for row in _rows("csv", ",", 0)
    }
    assert by_id["asked_order"]["right"].splitlines() == ["lead", "MQL", "sal", "sql"]
    assert by_id["asked_match"]["right"].splitlines()[0] == "Fire → Red"


def test_anki_gets_four_columns_a_card_whatever_the_text() -> None:
    rows = _rows("anki", "\t", 5)
    assert [len(row) for row in rows] == [4] * len(SHEETS)


def test_anki_knows_a_card_again_until_the_meaning_moves() -> None:
    def guid(asked: Question) -> str:
        text = formats()["anki"].render(sheets([asked], WORDS, "en"))
        return text.splitlines()[5].partition("\t")[0]

    assert guid(question("choice")) == guid(question("choice", text={"en": "Otherwise?"}))
    assert guid(question("choice")) != guid(question("choice", about="stage/mql@3"))


def test_anki_shows_no_right_answer_on_the_front() -> None:
    rows = {row[0].split(":")[2]: row for row in _rows("anki", "\t", 5)}
    assert rows["asked_order"][1].index("<li>MQL") < rows["asked_order"][1].index("<li>lead")
    assert "Fire → Red" in rows["asked_match"][2]


def test_a_question_without_a_key_is_left_out() -> None:
    assert sheets([question("choice", key="yellow", feedback={})], WORDS, "en") == ()


def test_a_sheet_knows_the_spare_matches() -> None:
    (made,) = sheets([question("match")], WORDS, "en")
    assert isinstance(made, Sheet)
    assert [part.text for part in made.spare] == ["Grey"]


@pytest.mark.parametrize("language", available_languages())
@pytest.mark.parametrize("name", sorted(formats()))
def test_every_format_says_what_it_is(name: str, language: str) -> None:
    assert load_words("lexicon.quiz.exports", name, language)["title"]


@pytest.mark.parametrize("name", sorted(formats()))
def test_the_same_questions_make_the_same_file(name: str) -> None:
    assert formats()[name].render(SHEETS) == formats()[name].render(SHEETS)


def test_every_kind_is_tried() -> None:
    assert set(KINDS) == set(PARTS)


def test_the_golden_files_hold_every_format() -> None:
    asked = sheets(ASKED, WORDS, "fr")
    made = {f"quiz.{it.extension}": it.render(asked).encode() for it in formats().values()}
    assert_golden(Path(__file__).parent / "golden", made)
