"""Pages on disk: only what changed is written, nothing stale stays, hand-written pages are kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from lexicon.errors import LexiconError
from lexicon.site.front_matter import FrontMatter, front_matter
from lexicon.site.write import Written, write_pages

HOME = front_matter(FrontMatter("Home"))


def test_pages_are_written_once(tmp_path: Path) -> None:
    pages = {"dictionary/stages/mql.md": "MQL é", "index.md": HOME}
    first = write_pages(tmp_path, pages)
    again = write_pages(tmp_path, pages)
    assert first == Written(("dictionary/stages/mql.md", "index.md"), (), ())
    assert again == Written((), (), ())
    assert (tmp_path / "dictionary/stages/mql.md").read_bytes() == "MQL é".encode()


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    write_pages(tmp_path, {"dictionary/a.md": "1", "dictionary/b.md": "1"})
    untouched = (tmp_path / "dictionary/a.md").stat()
    assert write_pages(tmp_path, {"dictionary/a.md": "1", "dictionary/b.md": "2"}).changed == (
        "dictionary/b.md",
    )
    assert (tmp_path / "dictionary/a.md").stat().st_mtime_ns == untouched.st_mtime_ns


def test_a_page_no_longer_made_is_removed_with_its_empty_folder(tmp_path: Path) -> None:
    write_pages(tmp_path, {"dictionary/terms/r0.md": "x", "dictionary/a.md": "x"})
    assert write_pages(tmp_path, {"dictionary/a.md": "x"}).removed == ("dictionary/terms/r0.md",)
    assert [file.name for file in (tmp_path / "dictionary").iterdir()] == ["a.md"]


def test_hand_written_pages_stay(tmp_path: Path) -> None:
    by_hand = {"index.md": "# Our own home", "guide/read.md": "# How to read"}
    for path, text in by_hand.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text)
    assert write_pages(tmp_path, {"index.md": HOME}) == Written((), (), ("index.md",))
    assert {path: (tmp_path / path).read_text() for path in by_hand} == by_hand


def test_a_home_page_of_lexicons_own_is_brought_up_to_date(tmp_path: Path) -> None:
    write_pages(tmp_path, {"index.md": HOME})
    assert write_pages(tmp_path, {"index.md": f"{HOME}new"}).changed == ("index.md",)


@pytest.mark.parametrize(
    "path", ["../x.md", "/x.md", "a/../../x.md", "a\\..\\x.md", "x.html", ".md/"]
)
def test_a_page_is_never_written_elsewhere(tmp_path: Path, path: str) -> None:
    with pytest.raises(ValueError, match="not a page's path"):
        write_pages(tmp_path / "docs", {path: "x"})
    assert list(tmp_path.iterdir()) == []


def test_a_feed_is_written_once_and_removed_when_it_is_made_no_more(tmp_path: Path) -> None:
    pages = {"dictionary/changes.md": "x", "dictionary/changes.xml": "<feed/>"}
    assert write_pages(tmp_path, pages).changed == tuple(pages)
    assert write_pages(tmp_path, pages) == Written((), (), ())
    assert write_pages(tmp_path, {"dictionary/changes.md": "x"}).removed == (
        "dictionary/changes.xml",
    )


def test_a_disk_that_refuses_is_told_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "dictionary").write_text("a file where the folder should be")
    with pytest.raises(LexiconError, match="cannot write the pages in"):
        write_pages(tmp_path, {"dictionary/a.md": "x"})
