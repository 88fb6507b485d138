"""The real site in a real browser: it can be read, used and trusted, by everybody."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lexicon.look.palette import SECTION_COLOURS
from tests.site.conftest import Browse
from tests.site.looking import FIRST_SCREEN, every_way, faults, shown, tours
from tests.site.sampling import sampled

pytestmark = pytest.mark.xdist_group("real site")

STAGES = ("contact", "prospect", "lead", "mql", "sal", "sql", "opportunity", "client")


def rgb(colour: str) -> str:
    """A colour as a browser says it: `#102030` → `rgb(16, 32, 48)`."""
    return f"rgb({', '.join(str(int(colour[at : at + 2], 16)) for at in (1, 3, 5))})"


@pytest.fixture(scope="module")
def seen(real_site: Path, serve: Callable[[Path], str], browse: Browse) -> dict[str, Any]:
    """What a reader saw of the site published in a folder of a web server."""
    steps: dict[str, Any] = browse("use", f"{serve(real_site.parent)}{real_site.name}/")
    return steps


def test_nothing_is_wrong_with_any_sort_of_page_in_any_light_at_any_width(
    real_site: Path, address: str, browse: Browse
) -> None:
    """The pages of a sort differ in words only: `sampling` says which one stands for them."""
    paths = sampled(real_site)
    visits = browse("inspect", address, tours(paths))
    assert faults(visits) == {}
    assert shown(visits) == every_way(paths)


def test_nothing_goes_wrong_while_the_site_is_used(seen: dict[str, Any]) -> None:
    assert seen["wrong"] == []


def test_the_language_switch_stays_on_the_page(seen: dict[str, Any]) -> None:
    assert seen["switching"] == ["fr/dictionary/stages/mql.html", "dictionary/stages/mql.html"]


@pytest.mark.parametrize(
    ("words", "page"),
    [
        ("MQL", "dictionary/stages/mql.html"),
        ("hot lead", "dictionary/stages/mql.html"),
        ("fr prospect chaud", "fr/dictionary/stages/mql.html"),
        ("fr l'opportunité", "fr/dictionary/stages/opportunity.html"),
        ("Number of R0", "dictionary/metrics/r0_counted.html"),
        ("Who does what", "dictionary/who-does-what.html"),
        ("swim lanes", "dictionary/hand-overs.html"),
        ("matrix", "dictionary/matrix.html"),
        ("fr Nombre de R0", "fr/dictionary/metrics/r0_counted.html"),
        ("fr motif de rejet", "fr/dictionary/fields/lead_rejection_reason.html"),
        ("fr Passage de relais", "fr/dictionary/terms/hand_over.html"),
        ("fr qui fait quoi", "fr/dictionary/who-does-what.html"),
        ("fr matrice", "fr/dictionary/matrix.html"),
    ],
)
def test_search_puts_the_right_word_first(seen: dict[str, Any], words: str, page: str) -> None:
    assert seen["searching"][words][0]["path"] == page


@pytest.mark.parametrize(
    ("words", "folder"),
    [("lead qualifié", ""), ("fr lead qualifié", "fr/"), ("fr lead qualifie", "fr/")],
)
def test_search_finds_qualified_leads_in_either_language(
    seen: dict[str, Any], words: str, folder: str
) -> None:
    first = {found["path"] for found in seen["searching"][words][:3]}
    assert {f"{folder}dictionary/stages/{stage}.html" for stage in ("mql", "sql")} <= first


def test_a_word_to_avoid_is_marked_among_the_results(seen: dict[str, Any]) -> None:
    assert "✗ prospect chaud" in seen["searching"]["fr prospect chaud"][0]["tags"]


def test_a_mention_shows_its_definition_on_focus(seen: dict[str, Any]) -> None:
    assert seen["tooltip"].startswith("A contact who")


def test_the_stages_of_the_funnel_are_links_for_the_keyboard_too(seen: dict[str, Any]) -> None:
    assert seen["funnel"]["stages"] == len(STAGES)
    assert seen["funnel"]["path"] == "dictionary/stages/sql.html"


def test_each_stage_has_the_colour_of_its_section(seen: dict[str, Any]) -> None:
    sections = (0, 0, 0, 1, 1, 1, 2, 2)
    shades = [SECTION_COLOURS[section].light for section in sections]
    assert seen["funnel"]["fills"] == [[rgb(shade.tint), rgb(shade.ink)] for shade in shades]


def test_choosing_a_stage_shows_what_it_asks_and_nothing_else(seen: dict[str, Any]) -> None:
    every = [*STAGES, "always"]
    assert seen["choosing"] == {"all": every, "chosen": ["mql"], "again": every}


def test_the_chosen_colours_stay_in_the_other_language(seen: dict[str, Any]) -> None:
    assert seen["colours"] == ["default", "slate", "slate"]


def test_the_first_screen_of_a_stage_says_whose_it_is_what_to_do_and_by_when(
    address: str, browse: Browse
) -> None:
    paths = [
        f"{folder}dictionary/stages/{stage}.html" for folder in ("", "fr/") for stage in STAGES
    ]
    ends = browse("first_screen", address, paths)
    assert {path: end for path, end in ends.items() if end > FIRST_SCREEN} == {}
