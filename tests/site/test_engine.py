"""The engine: every language is built aside, and the site is replaced whole or not at all."""

from __future__ import annotations

import dataclasses
import hashlib
import re
import sys
from pathlib import Path

import pytest

from lexicon.errors import LexiconError
from lexicon.site.config import LanguageSite
from lexicon.site.engine import SiteFailed, build_site
from tests.site.projects import PAGES, plan, project
from tests.tools import run


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a small project, as it was built."""
    root = project(tmp_path_factory.mktemp("project"))
    build_site(plan(root))
    return root / "site"


def digests(folder: Path) -> dict[str, str]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in files
    }


def text(page: Path) -> str:
    return page.read_text("utf-8")


def test_the_first_language_stands_at_the_root_and_the_others_below(site: Path) -> None:
    assert '<html lang="en"' in text(site / "dictionary/stages/mql.html")
    assert '<html lang="fr"' in text(site / "fr/dictionary/stages/mql.html")


def test_the_number_of_pages_is_told(tmp_path: Path) -> None:
    assert build_site(plan(project(tmp_path))) == 2 * len(PAGES)


def test_each_language_has_its_own_name_and_its_own_search(site: Path) -> None:
    assert "<title>Words &amp; deeds</title>" in text(site / "index.html")
    assert "<title>L'équipe &amp; ses &lt;mots&gt;</title>" in text(site / "fr/index.html")
    assert '"lang":["fr"]' in text(site / "fr/search/search_index.json")


@pytest.mark.parametrize(
    ("page", "link"),
    [
        ("index.html", "./fr/index.html"),
        ("fr/index.html", "./../index.html"),
        ("dictionary/stages/mql.html", "../../fr/dictionary/stages/mql.html"),
        ("fr/dictionary/stages/mql.html", "../../../dictionary/stages/mql.html"),
    ],
)
def test_the_language_switch_leads_to_the_same_page(site: Path, page: str, link: str) -> None:
    assert re.findall(r'hreflang="\w+" href="([^"]+)"', text(site / page)) == [link]
    assert ((site / page).parent / link).resolve().is_file()


def test_a_page_that_is_missing_in_a_language_leads_to_its_home(tmp_path: Path) -> None:
    root = project(tmp_path)
    (root / "docs/en/only.md").write_text("# Only here")
    build_site(plan(root))
    assert 'hreflang="fr" href="./fr/"' in text(root / "site/only.html")


def test_a_site_in_one_language_has_no_switch(tmp_path: Path) -> None:
    root = project(tmp_path)
    build_site(dataclasses.replace(plan(root), editions=(LanguageSite("fr", "Mots"),)))
    assert '<html lang="fr"' in text(root / "site/index.html")
    assert "hreflang" not in text(root / "site/index.html")


def test_the_navigation_leaves_out_what_this_dictionary_does_not_have(site: Path) -> None:
    assert 'href="dictionary/stages/index.html"' in text(site / "index.html")
    assert "dictionary/terms" not in text(site / "index.html")


def test_no_page_asks_for_anything_outside(site: Path) -> None:
    pages = {page: text(page) for page in site.rglob("*.html")}
    asked = re.compile(r'(?:src|<link[^>]* href)="(?:https?:)?//')
    assert [page for page, source in pages.items() if asked.search(source)] == []


def test_where_the_site_is_published_is_known_to_every_language(tmp_path: Path) -> None:
    root = project(tmp_path)
    build_site(plan(root, url="https://example.org/words/"))
    canonical = '<link rel="canonical" href="https://example.org/words/{}guide.html">'
    assert canonical.format("") in text(root / "site/guide.html")
    assert canonical.format("fr/") in text(root / "site/fr/guide.html")


def test_the_same_pages_make_the_same_bytes(site: Path, tmp_path: Path) -> None:
    root = project(tmp_path)
    build_site(plan(root))
    assert digests(root / "site") == digests(site)


def test_an_older_site_is_replaced_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    root = project(tmp_path)
    (root / "site").mkdir()
    (root / "site" / "stale.html").write_text("old")
    build_site(plan(root))
    assert not (root / "site/stale.html").exists()
    assert sorted(file.name for file in root.iterdir()) == ["docs", "mkdocs.yml", "site"]


def test_a_fault_in_a_page_keeps_the_older_site_and_names_the_page(tmp_path: Path) -> None:
    root = project(tmp_path)
    (root / "site").mkdir()
    (root / "site" / "index.html").write_text("old")
    (root / "docs/fr/guide.md").write_text("[broken](nowhere.md)")
    with pytest.raises(SiteFailed) as failed:
        build_site(plan(root))
    assert failed.value.language == "fr"
    assert "'guide.md' contains a link 'nowhere.md'" in failed.value.told
    assert text(root / "site/index.html") == "old"
    assert sorted(file.name for file in root.iterdir()) == ["docs", "mkdocs.yml", "site"]


def test_a_project_without_mkdocs_yml_is_told_so(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"cannot read .*mkdocs\.yml"):
        build_site(plan(tmp_path))


def test_a_broken_mkdocs_yml_is_told_so(tmp_path: Path) -> None:
    (project(tmp_path) / "mkdocs.yml").write_text("a: [")
    with pytest.raises(LexiconError, match=r"cannot read .*mkdocs\.yml: (.*\n)+.*line 1"):
        build_site(plan(tmp_path))


def test_plain_mkdocs_builds_the_first_language(tmp_path: Path) -> None:
    root = project(tmp_path)
    run([sys.executable, "-m", "mkdocs", "build", "--quiet"], root)
    assert '<html lang="en"' in text(root / "site/dictionary/stages/mql.html")


def test_a_firms_own_theme_lies_over_lexicons(tmp_path: Path) -> None:
    root = project(tmp_path)
    (root / "ours/partials").mkdir(parents=True)
    (root / "ours/partials/copyright.html").write_text("Made by us")
    settings = text(root / "mkdocs.yml")
    (root / "mkdocs.yml").write_text(settings.replace("\n  name:", "\n  custom_dir: ours\n  name:"))
    build_site(plan(root))
    assert "Made by us" in text(root / "site/index.html")
    assert "lx-language" in text(root / "site/index.html")


def test_a_theme_of_their_own_that_is_not_there_is_told(tmp_path: Path) -> None:
    settings = text(project(tmp_path) / "mkdocs.yml")
    named = settings.replace("\n  name:", "\n  custom_dir: ours\n  name:")
    (tmp_path / "mkdocs.yml").write_text(named)
    with pytest.raises(LexiconError, match=r"no folder .*ours: mkdocs\.yml names it"):
        build_site(plan(tmp_path))


def test_extensions_written_as_a_list_are_left_as_they_are(tmp_path: Path) -> None:
    root = project(tmp_path)
    settings = text(root / "mkdocs.yml")
    as_list = re.sub(r"(?<=markdown_extensions:)(\n .*)+", " [attr_list]", settings)
    (root / "mkdocs.yml").write_text(as_list)
    build_site(plan(root))
    assert '<h1 id="mql">MQL</h1>' in text(root / "site/dictionary/stages/mql.html")
