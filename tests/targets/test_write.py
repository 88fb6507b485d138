"""Generated folders are brought in line whole or not at all, and users' files are left alone."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from lexicon.targets.difference import LIST, NotBelow, abandoned, difference
from lexicon.targets.target import Files
from lexicon.targets.write import CannotWrite, NotOurs, write

FILES: Files = {"a.txt": b"one\n", "deep/b.txt": b"two\n"}


def _state(root: Path) -> dict[str, bytes]:
    """Every file below the root."""
    files = (path for path in sorted(root.rglob("*")) if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}


def _kinds(root: Path, folders: dict[str, Files]) -> dict[str, str]:
    return {item.path: item.kind for item in difference(root, folders)}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project into which the files were written once."""
    write(tmp_path, {"made": FILES})
    return tmp_path


def test_files_are_written_with_the_list_of_them(root: Path) -> None:
    state = _state(root)
    assert state["made/a.txt"] == b"one\n"
    assert state["made/deep/b.txt"] == b"two\n"
    assert state[f"made/{LIST}"].decode().splitlines()[1:] == ["a.txt", "deep/b.txt"]
    assert len(state) == 3


def test_what_is_written_does_not_differ(root: Path) -> None:
    assert difference(root, {"made": FILES}) == ()


def test_writing_again_touches_nothing(root: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in root.rglob("*")}
    assert write(root, {"made": FILES}) == ()
    assert {path: path.stat().st_mtime_ns for path in root.rglob("*")} == before


def test_only_what_differs_is_written(root: Path) -> None:
    untouched = (root / "made/a.txt").stat().st_ino
    written = write(root, {"made": {**FILES, "deep/b.txt": b"2\n"}})
    assert [(item.path, item.kind) for item in written] == [("made/deep/b.txt", "changed")]
    assert (root / "made/deep/b.txt").read_bytes() == b"2\n"
    assert (root / "made/a.txt").stat().st_ino == untouched


def test_a_difference_is_shown_line_by_line(root: Path) -> None:
    (changed,) = difference(root, {"made": {**FILES, "a.txt": b"1\n"}})
    assert changed.diff.splitlines() == [
        "--- made/a.txt",
        "+++ made/a.txt (generated)",
        "@@ -1 +1 @@",
        "-one",
        "+1",
    ]


def test_a_difference_tells_a_missing_end_of_line(root: Path) -> None:
    (changed,) = difference(root, {"made": {**FILES, "a.txt": b"one"}})
    assert changed.diff.endswith("-one\n+one\n\\ No newline at end of file\n")


def test_one_byte_makes_a_difference(root: Path) -> None:
    (root / "made/a.txt").write_bytes(b"one\r\n")
    assert _kinds(root, {"made": FILES}) == {"made/a.txt": "changed"}


def test_a_missing_file_is_found_and_mended(root: Path) -> None:
    (root / "made/a.txt").unlink()
    assert _kinds(root, {"made": FILES}) == {"made/a.txt": "missing"}
    write(root, {"made": FILES})
    assert difference(root, {"made": FILES}) == ()


def test_a_stale_file_is_found_and_removed_with_its_folder(root: Path) -> None:
    fewer = {"a.txt": b"one\n"}
    found = _kinds(root, {"made": fewer})
    assert found == {f"made/{LIST}": "changed", "made/deep/b.txt": "stale"}
    write(root, {"made": fewer})
    assert sorted(_state(root)) == [f"made/{LIST}", "made/a.txt"]
    assert not (root / "made/deep").exists()


def test_a_users_file_among_ours_is_reported_and_left(root: Path) -> None:
    (root / "made/notes.txt").write_bytes(b"mine\n")
    assert _kinds(root, {"made": FILES}) == {"made/notes.txt": "unexpected"}
    write(root, {"made": {"deep/b.txt": b"two\n"}})
    assert (root / "made/notes.txt").read_bytes() == b"mine\n"


@pytest.mark.parametrize("name", ["notes.md", ".hidden.txt", "package-lock.json", "cache/x.txt"])
def test_what_no_program_takes_for_ours_is_not_even_reported(root: Path, name: str) -> None:
    (root / "made" / name).parent.mkdir(exist_ok=True)
    (root / "made" / name).write_bytes(b"")
    assert difference(root, {"made": FILES}) == ()


def test_a_users_file_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "made").mkdir()
    (tmp_path / "made/a.txt").write_bytes(b"mine\n")
    with pytest.raises(NotOurs, match=r"made/a\.txt was not written by lexicon"):
        write(tmp_path, {"made": FILES})
    assert _state(tmp_path) == {"made/a.txt": b"mine\n"}


def test_the_same_file_by_another_hand_is_taken_over(tmp_path: Path) -> None:
    (tmp_path / "made").mkdir()
    (tmp_path / "made/a.txt").write_bytes(b"one\n")
    write(tmp_path, {"made": FILES})
    assert difference(tmp_path, {"made": FILES}) == ()


def test_a_folder_in_a_files_place_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "made/a.txt").mkdir(parents=True)
    (tmp_path / "made/a.txt/mine").write_bytes(b"mine\n")
    with pytest.raises(NotOurs):
        write(tmp_path, {"made": FILES})
    assert _state(tmp_path) == {"made/a.txt/mine": b"mine\n"}


def test_a_file_in_a_folders_place_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "made").mkdir()
    (tmp_path / "made/deep").write_bytes(b"mine\n")
    said = "a file stands where a folder must be; nothing was changed"
    with pytest.raises(CannotWrite, match=said):
        write(tmp_path, {"made": FILES})
    assert _state(tmp_path) == {"made/deep": b"mine\n"}


def test_an_interruption_leaves_everything_as_it_was(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = _state(root)
    rename = Path.replace

    def refuse_the_new_c(self: Path, target: Path) -> Path:
        if target.name == "c.txt" and self.suffix == ".new":
            raise OSError(28, "No space left on device")
        return rename(self, target)

    monkeypatch.setattr(Path, "replace", refuse_the_new_c)
    after = {"a.txt": b"1\n", "c.txt": b"3\n"}
    with pytest.raises(CannotWrite, match="No space left"):
        write(root, {"made": after, "further": FILES})
    assert _state(root) == before
    assert not (root / "further").exists()


def test_a_hostile_list_removes_nothing_elsewhere(root: Path) -> None:
    (root / "precious.txt").write_bytes(b"mine\n")
    here = root / "precious.txt"
    (root / "made" / LIST).write_text(f"../precious.txt\n{here}\ndeep/../../precious.txt\na\0b\n")
    write(root, {"made": FILES})
    assert here.read_bytes() == b"mine\n"


@pytest.mark.skipif(os.name == "nt", reason="Windows asks for rights to make a symbolic link")
def test_a_link_out_of_the_project_is_not_followed(tmp_path: Path) -> None:
    root, outside = tmp_path / "project", tmp_path / "outside"
    root.mkdir()
    outside.mkdir()
    (root / "made").symlink_to(outside)
    with pytest.raises(NotBelow, match=r"made/a\.txt leads out of the project"):
        write(root, {"made": FILES})
    assert _state(outside) == {}


def test_a_folder_that_no_target_fills_any_more_is_emptied(root: Path) -> None:
    write(root, {"generated/old": FILES, "generated/new": FILES})
    kept = {"generated/new": FILES}
    left = abandoned(root, "generated", kept)
    assert left == {"generated/old": {}}
    write(root, {**kept, **left})
    assert not (root / "generated/old").exists()
    assert (root / "generated/new/a.txt").is_file()
