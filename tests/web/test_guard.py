"""Nobody but this machine's own pages gets in, and nothing a page says can run."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from lexicon.web.guard import AT_MOST, STRICT
from tests.web.conftest import Open, field

PAGE = "/app/proposals/term/r0"
PAGES = ("/app/proposals", PAGE, "/app/edit/term/r0", "/app/proposals/new", "/app/nothing")


@pytest.mark.parametrize("page", PAGES)
def test_every_page_forbids_scripts_of_others_frames_and_copies(
    sales: TestClient, page: str
) -> None:
    headers = sales.get(page).headers
    assert headers["content-security-policy"] == STRICT
    assert "unsafe" not in STRICT
    assert "frame-ancestors 'none'" in STRICT
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["cache-control"] == "no-store"


@pytest.mark.parametrize("page", PAGES)
def test_no_page_has_a_script_or_a_style_of_its_own_inside(sales: TestClient, page: str) -> None:
    text = sales.get(page).text
    assert "<style" not in text
    assert "style=" not in text
    assert "<script>" not in text
    assert re.search(r"<[^>]* on[a-z]+=", text) is None


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "", "[", "10.0.0.1"])
def test_another_name_for_this_machine_is_refused(sales: TestClient, host: str) -> None:
    assert sales.get("/app/proposals", headers={"Host": host}).status_code == 421


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:8000", "[::1]:8000", "LOCALHOST"])
def test_its_own_names_are_let_in(sales: TestClient, host: str) -> None:
    assert sales.get("/app/proposals", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "none"},
        {"Sec-Fetch-Site": "cross-site", "Origin": "http://127.0.0.1:8000"},
    ],
)
def test_a_form_of_another_site_decides_nothing(
    root: Path, sales: TestClient, headers: dict[str, str]
) -> None:
    digest = field(sales.get(PAGE).text, "digest")
    answer = sales.post(PAGE, data={"do": "approve", "digest": digest}, headers=headers)
    assert answer.status_code == 403
    assert not (root / "dictionary/approvals/term/r0/1.1.0-sales.yaml").exists()


@pytest.mark.parametrize(
    ("origin", "status"),
    [
        ("http://127.0.0.1:8000", 303),
        ("http://127.0.0.1:9000", 403),
        ("null", 403),
        ("https://evil.example", 403),
        (None, 403),
    ],
)
def test_an_old_browser_is_known_by_its_origin(
    sales: TestClient, origin: str | None, status: int
) -> None:
    digest = field(sales.get(PAGE).text, "digest")
    del sales.headers["Sec-Fetch-Site"]
    headers = {"Origin": origin} if origin else {}
    answer = sales.post(PAGE, data={"do": "approve", "digest": digest}, headers=headers)
    assert answer.status_code == status


def test_a_body_that_is_too_long_is_refused_whatever_it_says_of_itself(sales: TestClient) -> None:
    data = {"do": "comment", "words": "x" * AT_MOST}
    assert sales.post(PAGE, data=data).status_code == 413
    whole = b"do=comment&words=" + b"x" * AT_MOST
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    in_parts = (whole[at : at + 9999] for at in range(0, len(whole), 9999))
    assert sales.post(PAGE, content=in_parts, headers=form).status_code == 413


def test_only_forms_are_read(sales: TestClient) -> None:
    assert sales.post(PAGE, json={"do": "approve"}).status_code == 415
    assert sales.post(PAGE, files={"do": b"approve"}).status_code == 415
    assert sales.put(PAGE).status_code == 405


def test_reading_a_page_decides_nothing(root: Path, sales: TestClient) -> None:
    digest = field(sales.get(PAGE).text, "digest")
    assert sales.get(PAGE, params={"do": "approve", "digest": digest}).status_code == 200
    assert not (root / "dictionary/approvals/term/r0/1.1.0-sales.yaml").exists()


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    (folder / "dictionary" / "terms").mkdir(parents=True)
    (folder / "index.html").write_text("<script>one()</script><p>The site</p>")
    (folder / "dictionary" / "terms" / "r0.html").write_text("<p>R0</p>")
    (tmp_path / "secret.txt").write_text("hidden")
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    return folder


def test_the_site_stands_beside_the_application(root: Path, site: Path, open_app: Open) -> None:
    client = open_app(root, site=site)
    home = client.get("/")
    assert "The site" in home.text
    assert "'sha256-" in home.headers["content-security-policy"]
    assert 'href="/dictionary/terms/r0.html"' in client.get(PAGE).text
    assert client.get("/app/nothing").headers["content-security-policy"] == STRICT


@pytest.mark.parametrize(
    "path",
    ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/link.txt",
     "/dictionary/../../secret.txt", "/%5c..%5csecret.txt", "/secret.txt%00.html"],
)  # fmt: skip
def test_nothing_outside_of_the_site_is_served(
    root: Path, site: Path, open_app: Open, path: str
) -> None:
    answer = open_app(root, site=site).get(path)
    assert answer.status_code == 404
    assert "hidden" not in answer.text


@pytest.mark.parametrize("name", ["..%2f..%2fetc", "%00", "mql%0a", "../lexicon"])
def test_no_name_of_a_word_leads_out_of_the_dictionary(sales: TestClient, name: str) -> None:
    for page in ("proposals", "edit"):
        assert sales.get(f"/app/{page}/term/{name}").status_code == 404
        assert sales.post(f"/app/{page}/term/{name}", data={"do": "save"}).status_code == 404


def test_without_a_site_and_a_store_the_proposals_are_the_home(sales: TestClient) -> None:
    for path in ("/", "/app"):
        assert sales.get(path).headers["location"] == "/app/"
    assert sales.get("/app/").headers["location"] == "/app/proposals"
