"""Files and folders of exports: what is read, what is named, what stops."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from lexicon.targets.exports.gather import gather
from lexicon.targets.exports.unreadable import ExportsUnreadable, ExportUnreadable

TABLE = "value,label\nA,Ay\n"
PROPERTY = (
    '{"name": "a", "label": "A", "groupName": "g", "options": [{"label": "B", "value": "b"}]}'
)


def _write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_dot_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def test_a_folder_is_read_with_all_below_it_but_what_is_hidden(tmp_path: Path) -> None:
    _write(
        tmp_path,
        a_dot_csv=TABLE,
        sub__b_dot_csv=TABLE,
        README_dot_md="# Words",
        models_dot_py="name = 1",
        _dot_git__c_dot_csv=TABLE,
        node_modules__d_dot_csv=TABLE,
    )
    found = gather([tmp_path])
    assert [item.name for item in found.lists] == ["a", "b"]
    assert (found.files, found.unknown) == (2, ((tmp_path / "README.md").as_posix(),))


def test_with_a_crm_the_lists_of_others_are_passed_over(tmp_path: Path) -> None:
    _write(tmp_path, a_dot_csv=TABLE, b_dot_json=PROPERTY)
    assert [item.crm for item in gather([tmp_path], "salesforce").lists] == [""]
    assert [item.crm for item in gather([tmp_path], "hubspot").lists] == ["", "hubspot"]


def test_a_doubt_about_the_lists_of_others_stops_nothing(tmp_path: Path) -> None:
    _write(tmp_path, a_dot_csv=TABLE, b_dot_json=PROPERTY, c_dot_json=PROPERTY.replace("b", "c"))
    assert [item.name for item in gather([tmp_path], "salesforce").lists] == ["a"]
    with pytest.raises(ExportUnreadable, match="nothing tells of which object each is"):
        gather([tmp_path], "hubspot")


@pytest.mark.parametrize("text", ["# Words", "{}", "<a/>", "a,b\n1,2\n"])
def test_a_file_given_by_name_must_be_of_a_known_format(tmp_path: Path, text: str) -> None:
    file = _write(tmp_path, a_dot_txt=text) / "a.txt"
    with pytest.raises(ExportUnreadable, match=r"a\.txt:1: .*hubspot/property_json"):
        gather([file])


@pytest.mark.parametrize(("text", "line"), [('{\n"a": ', 2), ("<a>\n<b></a>", 2)])
def test_a_damaged_file_given_by_name_says_where(tmp_path: Path, text: str, line: int) -> None:
    file = _write(tmp_path, a_dot_txt=text) / "a.txt"
    with pytest.raises(ExportUnreadable, match=rf"a\.txt:{line}: this is not (JSON|XML)"):
        gather([file])


def test_a_damaged_export_in_a_folder_stops_too(tmp_path: Path) -> None:
    _write(tmp_path, a_dot_csv=TABLE, b_dot_json=PROPERTY[:-20])
    with pytest.raises(ExportUnreadable, match=r"b\.json:1: this is not JSON"):
        gather([tmp_path])


@pytest.mark.parametrize(
    "text", ["{ // settings\n}", "{'bundle': 1}", '{"compilerOptions": {},}', '{"name": "A"']
)
def test_a_tool_s_own_settings_in_a_folder_stop_nothing(tmp_path: Path, text: str) -> None:
    _write(tmp_path, a_dot_csv=TABLE, jsconfig_dot_json=text)
    found = gather([tmp_path])
    assert [item.name for item in found.lists] == ["a"]
    assert found.unknown == ((tmp_path / "jsconfig.json").as_posix(),)


@pytest.mark.parametrize("text", ["", " \n", "\0\0", "<GlobalValue", "<html></html>", "B\x01"])
@pytest.mark.parametrize("kind", ["globalValueSet-meta.xml", "standardValueSet", "field-meta.xml"])
def test_what_is_left_of_an_export_is_known_by_its_name(
    tmp_path: Path, text: str, kind: str
) -> None:
    (tmp_path / f"Source.{kind}").write_text(text, "utf-8")
    (tmp_path / "Source.cls").write_text(text, "utf-8")
    with pytest.raises(ExportUnreadable, match=f"Source.{kind}:1"):
        gather([tmp_path], "salesforce")
    assert gather([tmp_path], "odoo").files == 0


def test_what_is_damaged_is_told_of_every_file_at_once(tmp_path: Path) -> None:
    _write(
        tmp_path,
        a_dot_json=PROPERTY[:-20],
        b_dot_xml="<CustomField>\n<fullName>",
        c_dot_csv=f"{TABLE}B,Bee,see",
        d_dot_csv=TABLE,
    )
    with pytest.raises(ExportsUnreadable) as caught:
        gather([tmp_path, tmp_path / "none.csv"])
    told = [(Path(fault.path).name, fault.line) for fault in caught.value.faults]
    assert told == [("a.json", 1), ("b.xml", 2), ("c.csv", 3), ("none.csv", 1)]
    assert str(caught.value).count("\n") == 3


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"PK\x03\x04x", "an archive.*save the sheet as CSV"),
        (b"\xd0\xcf\x11\xe0x", "old Excel workbook"),
        (b"\x1f\x8bx", "unpack it"),
        (b"<!DOCTYPE html><html><p>Sign in", "a web page"),
        (b'[{"message": "Expired", "errorCode": "INVALID_SESSION_ID"}]', r"\(INVALID_SESSION_ID\)"),
        (b'{"status": "error", "message": "No", "category": "EXPIRED"}', r"\(EXPIRED\)"),
        (b'{"error": {"code": "0x80", "message": "No"}}', r"\(0x80\): ask it again"),
    ],
)
def test_what_is_saved_by_mistake_is_told_for_what_it_is(
    tmp_path: Path, content: bytes, why: str
) -> None:
    file = tmp_path / "export"
    file.write_bytes(content)
    with pytest.raises(ExportUnreadable, match=why):
        gather([file], "hubspot")


def test_with_a_crm_only_its_formats_are_named(tmp_path: Path) -> None:
    file = _write(tmp_path, a_dot_txt="Words") / "a.txt"
    how = r"\(`lexicon targets odoo` says how to get one\)"
    with pytest.raises(ExportUnreadable, match=rf"{how}; it knows: (odoo/\w+(, |$)){{3}}"):
        gather([file], "odoo")


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    assert gather([tmp_path]).files == 0
    with pytest.raises(ExportUnreadable, match=r"pipe\.csv:1: this is no file"):
        gather([tmp_path / "pipe.csv"])


def test_a_device_without_an_end_is_not_read_to_its_end() -> None:
    with pytest.raises(ExportUnreadable, match=r"/dev/zero:1: this is no file"):
        gather([Path("/dev/zero")])


def test_a_folder_that_may_not_be_looked_into_is_told(tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may look everywhere")
    shut = _write(tmp_path / "shut", a_dot_csv=TABLE)
    shut.chmod(0)
    with pytest.raises(ExportUnreadable, match=r"shut:1: .*cannot be read"):
        gather([tmp_path])
    shut.chmod(0o700)


def test_a_file_that_is_not_there_is_said_to_be_unreadable(tmp_path: Path) -> None:
    with pytest.raises(ExportUnreadable, match="no such file"):
        gather([tmp_path / "none.csv"])


def test_a_link_to_a_folder_is_not_followed(tmp_path: Path) -> None:
    folder = _write(tmp_path / "inside", a_dot_csv=TABLE)
    (folder / "loop").symlink_to(folder)
    assert gather([folder]).files == 1


@pytest.mark.parametrize(
    ("next_", "key"),
    [
        ('"paging": {"next": {"after": "100"}}', "paging.next"),
        ('"@odata.nextLink": "https://org/next"', "@odata.nextLink"),
        ('"done": false, "nextRecordsUrl": "/query/01g-2000"', "nextRecordsUrl"),
    ],
)
def test_one_page_of_several_is_told(tmp_path: Path, next_: str, key: str) -> None:
    for text in (f'{{"results": [{PROPERTY}], {next_}}}', f'{{"results": [{PROPERTY}]}}'):
        (tmp_path / "a.json").write_text(text, "utf-8")
        (seen,) = gather([tmp_path]).lists
        said = [noted.said("en") for noted in seen.noted]
        told = f"{tmp_path}/a.json:1: this is one page of several ({key}): give the others too"
        assert [item.partition(",")[0] for item in said] == ([told] if next_ in text else [])
