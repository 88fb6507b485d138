"""Every page and every form there is, asked for by every role: only the table of roles lets in.

The pages come from the application itself, so one that is added stands here or this fails.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from starlette.routing import Route

from lexicon.adoption.people.roles import MATRIX, ROLES
from lexicon.web.person import Person
from tests.adoption.stores import file_url, opened
from tests.project.projects import small_project
from tests.web.small_bank import write_bank
from tests.web.workshop.conftest import Hall

OPEN, SIGNED_IN, CODE = "open", "signed in", "code"
"""For everybody, for whoever is on the list, for whoever has the code of the workshop as well."""
WHO = {
    "/app": SIGNED_IN,
    "/app/": SIGNED_IN,
    "/app/assets/check.js": OPEN,
    "/app/assets/icon.svg": OPEN,
    "/app/assets/look.css": OPEN,
    "/app/attempts/{attempt:str}": SIGNED_IN,
    "/app/attempts/{attempt:str}/next": SIGNED_IN,
    "/app/attempts/{attempt:str}/{position:int}": SIGNED_IN,
    "/app/check/{kind:str}/{id:str}": SIGNED_IN,
    "/app/edit/{kind:str}/{id:str}": SIGNED_IN,
    "/app/link": OPEN,
    "/app/link/{token:str}": OPEN,
    "/app/measure": SIGNED_IN,
    "/app/measure/{wave:str}": SIGNED_IN,
    "/app/oidc": OPEN,
    "/app/oidc/back": OPEN,
    "/app/practice": SIGNED_IN,
    "GET /app/privacy": OPEN,
    "POST /app/privacy": SIGNED_IN,
    "/app/privacy/mine.json": SIGNED_IN,
    "/app/proposals": SIGNED_IN,
    "/app/proposals/new": SIGNED_IN,
    "/app/proposals/{kind:str}/{id:str}": SIGNED_IN,
    "/app/reports": "see_figures",
    "/app/reports/{name:str}": "see_questions",
    "/app/sign-in": OPEN,
    "/app/sign-out": SIGNED_IN,
    "GET /app/waves": "see_figures",
    "POST /app/waves": "open_wave",
    "/app/workshop": SIGNED_IN,
    "/app/workshop/join": CODE,
    "/app/workshop/new": "lead_workshop",
    "/app/workshop/paper.css": CODE,
    "/app/workshop/{workshop:str}": CODE,
    "/app/workshop/{workshop:str}/answers": CODE,
    "/app/workshop/{workshop:str}/answers.csv": "lead_workshop",
    "/app/workshop/{workshop:str}/choose": "lead_workshop",
    "/app/workshop/{workshop:str}/close": "lead_workshop",
    "/app/workshop/{workshop:str}/leave": CODE,
    "/app/workshop/{workshop:str}/page": CODE,
    "/app/workshop/{workshop:str}/phase": "lead_workshop",
    "/app/workshop/{workshop:str}/preview": "lead_workshop",
    "/app/workshop/{workshop:str}/records": "lead_workshop",
    "/app/workshop/{workshop:str}/vote": CODE,
    "/app/workshop/{workshop:str}/wording": CODE,
    "/app/{rest:path}": SIGNED_IN,
}
SHUT = (401, 403)
R0 = "term/r0"
PLACES = {"{kind:str}/{id:str}": R0, "{name:str}": "items", "{position:int}": "1"}


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    """A small project with questions, and a store."""
    folder = tmp_path_factory.mktemp("matrix")
    root = small_project(folder / "project")
    write_bank(root)
    with opened(file_url(folder)) as store:
        yield Hall(root, store)


@pytest.fixture(scope="module")
def workshop(hall: Hall) -> str:
    return hall.begin(hall.browser(), R0)


def asked(hall: Hall) -> list[tuple[str, str]]:
    """Every method and path of the application's own pages."""
    routes = [route for route in hall.app.routes if isinstance(route, Route)]
    return sorted(
        (method, route.path)
        for route in routes
        for method in route.methods or ()
        if route.path.startswith("/app") and method in ("GET", "POST")
    )


def who(method: str, path: str) -> str:
    return WHO.get(f"{method} {path}") or WHO[path]


def test_every_page_stands_in_the_table(hall: Hall) -> None:
    paths = {path for _, path in asked(hall)}
    assert {name.rpartition(" ")[2] for name in WHO} == paths


@pytest.mark.parametrize("role", [*ROLES, ""])
def test_each_role_opens_what_the_table_says_and_nothing_else(
    hall: Hall, workshop: str, role: str
) -> None:
    team = "sponsor" if role == "sponsor" else "sales"
    hall.person = Person("somebody", team, "p9", frozenset({role})) if role else None
    browser = hall.browser()
    wrong = {}
    for method, path in asked(hall):
        address = path.replace("/app/workshop/{workshop:str}", workshop)
        for place, value in PLACES.items():
            address = address.replace(place, value)
        address = address.replace("{", "").replace("}", "")
        sent = {"do": "something"} if method == "POST" else None
        status = browser.request(method, address, data=sent).status_code
        is_shut = status in SHUT or (not role and status == 303)
        allowed = MATRIX.get(who(method, path), frozenset(ROLES))  # type: ignore[call-overload]
        must_be_shut = role not in allowed and who(method, path) not in (OPEN, CODE)
        if is_shut != must_be_shut and who(method, path) != CODE:
            wrong[method, address] = status
    assert wrong == {}
