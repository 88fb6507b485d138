"""The cases that divide the teams, from answers to words."""

from __future__ import annotations

import pytest

from lexicon.adoption.agreeing.agreement import Agreement, agreement
from lexicon.adoption.agreeing.votes import Vote
from lexicon.adoption.telling.document import Heading, Quote, Sentence
from lexicon.adoption.telling.report import report_named
from lexicon.adoption.telling.rewrite import sentence_to_rewrite
from lexicon.adoption.telling.scene import Scene


def _votes(team: str, **answers: str) -> list[Vote]:
    """`case="7 sal 2 sql"`: so many people of a team say so."""
    found = []
    for scenario, told in answers.items():
        words = told.split()
        said = [a for n, a in zip(words[::2], words[1::2], strict=True) for _ in range(int(n))]
        found += [Vote(f"{team} {at}", team, scenario, each) for at, each in enumerate(said)]
    return found


def _two(marketing: str, sales: str) -> Agreement:
    return agreement([*_votes("marketing", case=marketing), *_votes("sales", case=sales)])


def test_the_most_contested_case_comes_first() -> None:
    found = agreement(
        [
            *_votes("marketing", calm="8 mql", split="6 sal 2 sql"),
            *_votes("sales", calm="8 mql", split="2 sal 6 sql"),
        ]
    )
    assert [contest.scenario for contest in found.contests] == ["split", "calm"]
    assert [contest.differing for contest in found.contests] == [0.6, 0.0]


def test_who_says_what() -> None:
    marketing, sales = _two("6 sal 2 sql", "3 sal 5 sql").contests[0].sides
    assert (marketing.answer, marketing.votes) == ("sal", (("sal", 6), ("sql", 2)))
    assert (sales.answer, sales.votes) == ("sql", (("sql", 5), ("sal", 3)))


@pytest.mark.parametrize("marketing", ["8 sal", "7 sal 1 sql"])
def test_a_team_that_all_said_the_same_is_told_without_numbers(marketing: str) -> None:
    side = _two(marketing, "3 sal 5 sql").contests[0].sides[0]
    assert (side.answer, side.votes) == ("sal", None)
    assert side.share == pytest.approx((0.5889, 1), abs=1e-4)


def test_of_two_teams_with_one_too_small_both_are_told_together() -> None:
    contest = _two("6 sal 2 sql", "4 sql").contests[0]
    assert contest.differing is None
    (side,) = contest.sides
    assert (side.team, side.votes) == ("", (("sal", 6), ("sql", 6)))
    assert contest.missing == {"sales": 1}


def test_too_few_people_altogether_are_not_told_at_all() -> None:
    contest = _two("2 sal", "2 sql").contests[0]
    assert (contest.sides, contest.missing) == ((), {"marketing": 3, "sales": 3})


def test_coefficients_say_how_many_cases_are_missing() -> None:
    found = _two("6 sal 2 sql", "3 sal 5 sql")
    assert (found.coefficients, found.missing_scenarios) == ((), 29)


def _thirty(people: int) -> Agreement:
    cases = {f"case{at}": f"{people} {'sal' if at % 2 else 'mql'}" for at in range(28)}
    split = {"case28": f"{people - 2} sal 2 sql", "case29": f"{people - 2} sql 2 sal"}
    return agreement(
        [*_votes("marketing", **cases, **split), *_votes("sales", **cases, **split)], draws=50
    )


def test_coefficients_from_thirty_cases_and_five_people_a_team() -> None:
    found = _thirty(5)
    named = {(one.name, one.teams) for one in found.coefficients}
    both = ("marketing", "sales")
    assert named == {
        ("within", ("marketing",)),
        ("within", ("sales",)),
        ("cross", both),
        ("ac1", both),
        ("agreement", both),
    }
    cross = next(one for one in found.coefficients if one.name == "cross")
    assert cross.value is not None
    assert cross.interval is not None
    assert cross.interval.low <= cross.value <= cross.interval.high <= 1
    assert cross.jackknife is not None


def test_no_coefficient_of_a_team_that_is_too_small() -> None:
    found = _thirty(4)
    assert (found.coefficients, found.missing_people) == ((), {"marketing": 1, "sales": 1})


def _told(found: Agreement, language: str = "en") -> list[str]:
    blocks = report_named("agreement").tell(found, Scene(language)).blocks
    return [block.text for block in blocks if isinstance(block, Heading | Sentence | Quote)]


def test_it_begins_with_what_divides() -> None:
    told = _told(_two("6 sal 2 sql", "3 sal 5 sql"))
    assert told[:5] == [
        "The case that divides you",
        "sal or sql?",
        "case",
        "Marketing: 6 of 8 say sal and 2 say sql.",
        "Sales: 5 of 8 say sql and 3 say sal.",
    ]


def test_it_says_so_where_nothing_divides() -> None:
    assert _told(_two("8 sal", "8 sal"))[0] == "No case divides the teams."
    assert _told(agreement([]))[0] == "Nobody has answered a case yet."


def test_where_teams_are_told_together_the_cases_on_which_people_differ_come_first() -> None:
    given = [
        *_votes("marketing", calm="8 mql", split="4 sal 4 sql"),
        *_votes("sales", calm="2 mql", split="2 sal"),
    ]
    told = _told(agreement(given))
    assert told[:4] == [
        "The case on which people differ most",
        "sal or sql?",
        "split",
        "All teams together: 6 of 10 say sal and 4 say sql.",
    ]
    few = agreement([*_votes("marketing", case="2 sal"), *_votes("sales", case="1 sql")])
    assert _told(few)[0] == "Too few people have answered for the teams to be compared."


def test_in_french_one_person_says_and_several_say() -> None:
    told = _told(_two("6 sal 2 sql", "4 sal 3 sql 1 mql"), "fr")
    assert "Marketing\u00a0: 6 personnes sur 8 disent sal et 2 disent sql." in told
    assert "Sales\u00a0: 4 personnes sur 8 disent sal, 3 disent sql et 1 dit mql." in told


def test_the_sentence_that_speaks_of_the_case_is_the_one_to_rewrite() -> None:
    definition = (
        "A lead that **sales** accepted. The first call has been held, and a project exists."
    )
    assert sentence_to_rewrite(definition, "In the first call a project came up.") == (
        "The first call has been held, and a project exists."
    )
    assert sentence_to_rewrite(definition, "A salesperson accepts the lead.") == (
        "A lead that sales accepted."
    )


def test_of_three_teams_each_is_held_against_each() -> None:
    found = agreement(
        [
            *_votes("marketing", case="6 sal 2 sql"),
            *_votes("sales", case="2 sal 6 sql"),
            *_votes("support", case="4 sal 4 sql"),
        ]
    )
    (contest,) = found.contests
    assert [side.team for side in contest.sides] == ["marketing", "sales", "support"]
    assert contest.differing == 0.5
