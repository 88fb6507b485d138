"""Six people in two teams, in seven browsers: from the code to the signed page."""

from __future__ import annotations

import pytest

from lexicon.briefs.workshop.room import room
from lexicon.project.state import open_state
from tests.web.conftest import NOW
from tests.web.test_browser import browse, serving
from tests.web.workshop.conftest import BOUNDARY, MQL, Hall

pytestmark = pytest.mark.xdist_group("web browser")

PHONE = {
    "colorScheme": "dark", "locale": "fr-FR", "viewport": {"width": 360, "height": 740},
    "hasTouch": True, "isMobile": True,
}  # fmt: skip
WIDE = {"colorScheme": "light", "locale": "en-GB", "viewport": {"width": 1280, "height": 900}}
TEXTS = {
    "marketing": (
        "Un lead dont le score est bon et dont l'entreprise nous correspond.",
        "A lead with a good score whose company fits.",
        "A lead that filled in two forms and has a good score.",
    ),
    "sales": (
        "A lead with a project and a budget.",
        "A lead that picks up the telephone and has a project.",
        "Somebody with a project this year.",
    ),
    "competing": (
        "Un lead qui nous correspond et qui a plus de 20 points.",
        "A lead that fits and has more than 20 points.",
    ),
}


def test_six_people_in_two_teams_go_from_the_start_to_a_signed_page(closing_hall: Hall) -> None:
    with serving(closing_hall.app) as address:
        seen = browse("workshop", address, {"texts": TEXTS, "phone": PHONE, "wide": WIDE})
    assert seen["wrong"] == []
    assert seen["kept"] == "C’est enregistré."
    assert TEXTS["marketing"][1] not in seen["before"]
    assert "3 of 3 have answered everything" in seen["finished"]
    assert [row.split()[-2:] for row in seen["votes"]] == [["3", "1"], ["0", "2"]]
    assert seen["draft"] == TEXTS["competing"][0]
    assert "Boundary of the score 3.0.0" in seen["preview"]
    for part in ("No, above 20", "Non, au-dessus de 20", "Vingt points sont vite gagnés."):
        assert part in seen["paper"]
    assert {BOUNDARY, MQL} <= set(open_state(closing_hall.root, NOW.date()).standing.proposals)
    assert room(closing_hall.store, seen["id"]).phase == "sign"
