"""Practice and measure in a real browser: by keyboard, on a phone, offline, without scripts."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Thread

import pytest
import uvicorn
from starlette.testclient import TestClient

from lexicon.look.palette import DARK_PAGE, LIGHT_PAGE
from lexicon.web.person import Person
from tests.web.taking.forms import form_on
from tests.web.taking.quizzing import House, begin_measure, begin_practice, wrong
from tests.web.test_browser import browse, rgb

pytestmark = pytest.mark.xdist_group("web browser")

TOURS = (("dark", 360, "fr-FR"), ("light", 1280, "en"))
OWNER = Person("owner", "sales", "owner", frozenset({"member", "owner"}))


@pytest.fixture
def address(house: House) -> Iterator[str]:
    """The application over a port, for somebody of sales who looks after the dictionary too."""
    house.enter("owner")
    app = house.open(OWNER).app
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="warning", access_log=False))
    thread = Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        thread.join(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    yield f"http://127.0.0.1:{port}/"
    server.should_exit = True
    thread.join()


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_a_member_practises_by_keyboard_loses_the_connection_and_goes_on_elsewhere(
    house: House, address: str, script: bool
) -> None:
    seen = browse("quiz", address, {"script": script})
    assert seen["wrong"] == []
    assert not seen["lost"].startswith("app/attempts/") or seen["lost"].endswith("/3")
    assert seen["at"] == "Question 3 sur 10"
    assert seen["lang"] == "fr"
    assert [item["focused"] for item in seen["answers"]] == ["result"] * 10
    assert "sur 10" in seen["result"]
    assert [item.position for item in house.answers()] == list(range(1, 11))
    assert {item.language for item in house.answers()} == {"fr"}


def test_a_member_measures_from_end_to_end(house: House, address: str) -> None:
    wave = house.open_wave("stage/mql", "stage/sal", teams=("sales",))
    seen = browse("measure", address, {"script": True, "wave": wave})
    assert seen["wrong"] == []
    assert (seen["language"], seen["kept"]) == ("fr", True)
    assert seen["answered"] == ["Votre réponse est enregistrée."] * 2
    assert "sans réponse" in seen["warned"]
    assert "sur 6" in seen["result"]
    assert seen["results"] == 6
    assert len(house.answers()) == 6


def test_nothing_is_wrong_with_a_page_in_either_light_and_language(
    house: House, address: str
) -> None:
    browser = house.open(OWNER)
    order = {"paths": list(pages(house, browser)), "tours": TOURS}
    visits = browse("inspect", address, order)
    wrong = {
        f"{it['path']} {it['scheme']} {it['width']}": it["wrong"] for it in visits if it["wrong"]
    }
    assert wrong == {}
    shown = {(it["scheme"], it["background"]) for it in visits}
    assert shown == {("light", rgb(LIGHT_PAGE)), ("dark", rgb(DARK_PAGE))}


def pages(house: House, browser: TestClient) -> Iterator[str]:
    """Every page there is: before, each form of question, after the answer, at the end."""
    wave = house.open_wave("stage/mql")
    yield from ("app/", "app/practice", "app/waves", f"app/measure/{wave}")
    address = begin_practice(browser, "stage/mql", "stage/lead")
    base, kinds = address.rpartition("/")[0], set()
    for position in range(1, 7):
        path = f"{base}/{position}"
        page = browser.get(path).text
        if way(page) not in kinds:
            kinds.add(way(page))
            yield path.removeprefix("/")
        else:
            browser.post(path, data=wrong(house, form_on(page)))
    answered = [item.position for item in house.answers()]
    yield f"{base}/{answered[0]}".removeprefix("/")
    yield base.removeprefix("/")
    measured = begin_measure(browser, wave)
    browser.post(measured, data=wrong(house, form_on(browser.get(measured).text)))
    over = measured.rpartition("/")[0]
    browser.post(over, data={"do": "anyway"})
    yield over.removeprefix("/")


def way(page: str) -> str:
    return next((name for name in ("app-order", "app-match", "tick.") if name in page), "one")
