"""A personal link in a real browser: on a phone, by keyboard only, to the notice, in, and out."""

from __future__ import annotations

from pathlib import Path
from threading import Thread

import pytest
import uvicorn

from tests.web.entering import house
from tests.web.test_browser import browse

pytestmark = pytest.mark.xdist_group("web browser")


@pytest.mark.parametrize(
    ("locale", "width", "scheme", "headings"),
    [
        ("fr-FR", 360, "light", ["Connexion", "Connexion", "Ce qui est conservé à votre sujet",
                                 "Propositions", "Connexion", "Ce lien ne fonctionne pas"]),
        ("en-GB", 1280, "dark", ["Sign in", "Sign in", "What is kept of you",
                                 "Proposals", "Sign in", "This link does not work"]),
    ],
)  # fmt: skip
def test_a_link_leads_in_by_keyboard_and_the_button_leads_out(
    root: Path, locale: str, width: int, scheme: str, headings: list[str]
) -> None:
    with house(root) as made:
        link = f"{made.link('new')}?next=/app/proposals".removeprefix("/")
        server = uvicorn.Server(
            uvicorn.Config(made.application(), port=0, log_level="error", access_log=False)
        )
        thread = Thread(target=server.run, daemon=True)
        thread.start()
        while not server.started:
            thread.join(0.01)
        base = f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}/"
        order = {"link": link, "forged": "app/link/cut", "locale": locale, "width": width,
                 "colorScheme": scheme}  # fmt: skip
        seen = browse("enter", base, order)
        server.should_exit = True
        thread.join()
    assert seen["wrong"] == []
    assert [
        page["heading"].startswith(told) for page, told in zip(seen["seen"], headings, strict=True)
    ] == [True] * 6
    assert [page["path"] for page in seen["seen"]] == [
        "app/sign-in?next=/app/proposals", "app/link?next=/app/proposals",
        "app/privacy?next=/app/proposals", "app/proposals", "app/sign-in?done=out",
        "app/link/cut",
    ]  # fmt: skip
