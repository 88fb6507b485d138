"""Every link of the real site leads somewhere: MkDocs checks Markdown, but not HTML blocks."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

pytestmark = pytest.mark.xdist_group("real site")


class Links(HTMLParser):
    """A page's addresses and anchors."""

    def __init__(self, page: Path) -> None:
        super().__init__()
        self.addresses: set[str] = set()
        self.anchors: set[str] = set()
        self.feed(page.read_text("utf-8"))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if value and name == "id":
                self.anchors.add(value)
            elif value and (name == "src" or (name == "href" and tag in {"a", "link"})):
                self.addresses.add(value)


@pytest.fixture(scope="module")
def pages(real_site: Path) -> dict[str, Links]:
    files = (page for page in real_site.rglob("*.html") if page.name != "404.html")
    return {page.relative_to(real_site).as_posix(): Links(page) for page in files}


def test_every_link_leads_to_a_page_and_every_anchor_is_there(
    real_site: Path, pages: dict[str, Links]
) -> None:
    dead = {
        f"{path}: {address}"
        for path, page in pages.items()
        for address in page.addresses
        if not urlsplit(address).scheme and not _leads(real_site, pages, path, address)
    }
    assert dead == set()


def test_every_page_is_reached_from_the_home_page(pages: dict[str, Links]) -> None:
    reached: set[str] = set()
    waiting = ["index.html"]
    while waiting:
        path = waiting.pop()
        if path in pages and path not in reached:
            reached.add(path)
            waiting += [urlsplit(urljoin(path, link)).path for link in pages[path].addresses]
    assert set(pages) - reached == set()


def test_both_languages_have_the_same_pages(pages: dict[str, Links]) -> None:
    french = {path.removeprefix("fr/") for path in pages if path.startswith("fr/")}
    assert french == {path for path in pages if not path.startswith("fr/")}


def _leads(site: Path, pages: dict[str, Links], path: str, address: str) -> bool:
    target, _, anchor = urljoin(path, unquote(address)).partition("#")
    if target not in pages:
        return (site / target).is_file()
    return not anchor or anchor in pages[target].anchors
