"""The wall: texts side by side, and which words everybody shares."""

from __future__ import annotations

from lexicon.briefs.workshop.plan import Topic
from lexicon.briefs.workshop.seats import Answer, Given, Seat
from lexicon.briefs.workshop.stems import stem
from lexicon.briefs.workshop.wall import Piece, TermWall, term_wall

LEAD = "stage/lead"


def _wall(*written: tuple[str, str], language: str = "en", shows: bool = True) -> TermWall:
    seats = tuple(Seat(str(n), team, language, shows) for n, (team, _) in enumerate(written))
    answers = (Answer(str(n), Topic("term", LEAD), text) for n, (_, text) in enumerate(written))
    return term_wall(LEAD, Given(seats, tuple(answers)))


def _cases(wall: TermWall, column: int) -> list[tuple[str, str]]:
    return [(piece.case, piece.text) for piece in wall.columns[column].texts[0].pieces]


def test_words_of_all_texts_are_told_from_those_of_one_team() -> None:
    wall = _wall(("marketing", "Leads with a score."), ("sales", "A lead with a project."))
    assert (wall.common, wall.shared) == (("lead",), ())
    assert [column.only for column in wall.columns] == [("score",), ("project",)]


def test_each_word_is_marked_where_it_stands() -> None:
    wall = _wall(("marketing", "A lead scores."), ("sales", "This lead buys."))
    assert _cases(wall, 0) == [
        ("plain", "A "), ("all", "lead"), ("plain", " "), ("own", "scores"), ("plain", "."),
    ]  # fmt: skip


def test_a_word_of_both_teams_but_not_of_all_texts_is_shared() -> None:
    wall = _wall(("marketing", "lead score"), ("marketing", "lead form"), ("sales", "lead form"))
    assert (wall.common, wall.shared) == (("lead",), ("form",))
    assert wall.columns[0].only == ("score",)


def test_french_words_are_the_same_in_the_plural_and_without_their_accents() -> None:
    wall = _wall(
        ("marketing", "Des prospects intéressés"), ("sales", "Le prospect interesse"),
        language="fr",
    )  # fmt: skip
    assert wall.common == ("interesse", "prospect")


def test_a_french_word_is_known_behind_its_apostrophe() -> None:
    wall = _wall(("a", "l'entreprise qui achète"), ("b", "d’entreprises"), language="fr")
    assert wall.common == ("entreprise",)


def test_short_words_keep_their_endings() -> None:
    assert [stem(word, "en") for word in ("bus", "gas", "status", "companies", "leads")] == [
        "bus", "gas", "status", "company", "lead",
    ]  # fmt: skip
    assert [stem(word, "fr") for word in ("prix", "bus", "réseaux", "canaux", "avis")] == [
        "prix", "bus", "reseau", "canal", "avis",
    ]  # fmt: skip


def test_nobody_shares_a_word_with_a_text_in_another_language() -> None:
    seats = (Seat("1", "marketing", "en", True), Seat("2", "sales", "fr", True))
    answers = (Answer(n, Topic("term", LEAD), "lead") for n in ("1", "2"))
    wall = term_wall(LEAD, Given(seats, tuple(answers)))
    assert (wall.common, [column.only for column in wall.columns]) == ((), [(), ()])


def test_a_text_whose_writer_did_not_agree_is_counted_and_never_shown() -> None:
    wall = _wall(("marketing", "secret words"), ("sales", "other words"), shows=False)
    assert [(column.texts, column.hidden, column.only) for column in wall.columns] == [
        ((), 1, ()), ((), 1, ()),
    ]  # fmt: skip
    assert wall.common == ()


def test_two_who_wrote_the_same_are_one_text_of_two_people() -> None:
    wall = _wall(("sales", "A lead."), ("sales", "a  LEAD."))
    assert [text.people for text in wall.columns[0].texts] == [2]
    assert wall.shown == 2


def test_a_single_text_shares_nothing_with_itself() -> None:
    assert _wall(("sales", "A lead.")).common == ()


def test_what_is_hostile_stays_text_and_loses_what_nobody_sees() -> None:
    wall = _wall(("sales", "\u202e<b>x</b>\x00"))
    assert "".join(piece.text for piece in wall.columns[0].texts[0].pieces) == "<b>x</b>"


def test_a_text_of_a_hundred_kilobytes_is_laid_out_whole() -> None:
    long = "word " * 20_000
    pieces = _wall(("marketing", "x"), ("sales", long)).columns[1].texts[0].pieces
    assert pieces[0] == Piece("own", "word")
    assert sum(len(piece.text) for piece in pieces) == len(long.strip())
