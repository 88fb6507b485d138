"""What offers values of several lists becomes options of the target, of known lists alone."""

from __future__ import annotations

from dataclasses import replace

from lexicon.exchange.choosing import Choosing, choosing
from lexicon.exchange.draft import Drafting
from lexicon.exchange.heading import Header
from lexicon.targets.exports.seen import Choice, SeenList, SeenValue
from tests.drift.sides import seen_list

HEADER = Header(Drafting("acme", ("en", "fr"), "en", "0.1.0"), "sales", "2027-01-01")


def partner(**offered: tuple[str, ...]) -> SeenList:
    choices = tuple(
        Choice(f"Lead.{key}", key, tuple(map(SeenValue, codes))) for key, codes in offered.items()
    )
    told = {"label": "P", "values": {key: list(codes) for key, codes in offered.items()}}
    options = {
        "kinds": {"Lead.P": {**told, "defaults": {key: codes[0] for key, codes in offered.items()}}}
    }
    return SeenList("acme", "Lead.P", (), "p.xml", choices=choices, options=options)


def chosen(*lists: SeenList, header: Header = HEADER) -> Choosing:
    field = seen_list(name="Lead.Fit", offers="Fit")
    return choosing([field, *lists], header, {"fit": {"A", "B"}, "leadcity": {"X", "Y"}})


def test_what_takes_all_that_is_in_use_says_so_and_what_is_unknown_is_left_out() -> None:
    found = chosen(partner(Fit=("B", "A"), City=("X",), Else=("Z",)))
    (made,) = found.made
    assert made.seen.options == {
        "kinds": {
            "Lead.P": {
                "label": "P",
                "values": {"City": ["X"], "Fit": "all"},
                "defaults": {"City": "X", "Fit": "B"},
            }
        }
    }
    assert [choice.key for choice in made.seen.choices] == ["Fit", "City"]
    assert found.left == ("Lead.Else",)


def test_what_nobody_can_choose_any_more_is_not_told() -> None:
    """An org's file may offer values which its list has no longer: it passes them over."""
    (made,) = chosen(partner(Fit=("Gone", "A", "B"), City=("Gone", "X"))).made
    assert made.seen.options == {
        "kinds": {"Lead.P": {"label": "P", "values": {"City": ["X"], "Fit": "all"}}}
    }
    (made,) = chosen(partner(City=("Gone",))).made
    assert made.seen.options == {"kinds": {"Lead.P": {"label": "P", "values": {"City": []}}}}


def test_what_chooses_among_unknown_lists_alone_is_not_told() -> None:
    assert chosen(partner(Else=("Z",))) == Choosing((), ("Lead.Else",))


def test_a_target_that_is_there_is_told_but_what_it_lacks() -> None:
    there = replace(
        HEADER, options={"kinds": {"Lead.P": {"label": "P", "values": {"City": ["X"]}}}}
    )
    (made,) = chosen(partner(City=("X",)), header=there).made
    assert made.unsaid == {"kinds": ("Lead.P: {defaults: {City: X}}",)}
