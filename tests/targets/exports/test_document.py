"""A file of an export is read, or refused with its place and a reason; it is never obeyed."""

from __future__ import annotations

import codecs

import pytest

from lexicon.targets.exports.document import SIZE_LIMIT, Document
from lexicon.targets.exports.unreadable import ExportUnreadable

BOMB = b"""<?xml version="1.0"?>
<!DOCTYPE lolz [
 <!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">
 <!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;">
]>
<lolz>&e;&e;&e;&e;&e;&e;&e;&e;</lolz>"""
OUTSIDE = b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'
QUADRATIC = b'<!DOCTYPE a [<!ENTITY x "' + b"x" * 50_000 + b'">]><a>' + b"&x;" * 5_000 + b"</a>"


def _refused(raw: bytes, form: str) -> ExportUnreadable:
    with pytest.raises(ExportUnreadable) as caught:
        getattr(Document("export/file", raw), form)()
    assert str(caught.value).startswith(f"export/file:{caught.value.line}: ")
    return caught.value


@pytest.mark.parametrize("raw", [BOMB, OUTSIDE, QUADRATIC, b'<!DOCTYPE a SYSTEM "a.dtd"><a/>'])
def test_xml_with_a_document_type_is_refused_before_it_can_do_anything(raw: bytes) -> None:
    assert "DTD" in str(_refused(raw, "xml"))


@pytest.mark.parametrize(
    ("raw", "line", "why"),
    [
        (b"<a>\n <b>\n</a>", 3, "mismatched tag"),
        (b"<a>&nbsp;</a>", 1, "undefined entity"),
        (b"<a>" * 200, 1, "nested deeper than 100"),
        (b"", 1, "no element"),
        (b"<a>\n\xff</a>", 2, "save it as UTF-8"),
        (b"<a>\xef\xbf\xbe</a>", 1, "not well-formed"),
        (b'<?xml version="1.0" encoding="big5"?><a/>', 1, "encoding"),
        (b'<?xml version="1.0" encoding="none such"?><a/>', 1, "not well-formed"),
        (b"<a/><b/>", 1, "junk after document element"),
    ],
)
def test_damaged_xml_says_where(raw: bytes, line: int, why: str) -> None:
    error = _refused(raw, "xml")
    assert error.line == line
    assert why in str(error)


@pytest.mark.parametrize(
    ("raw", "line", "why"),
    [
        (b'{\n "a": 1\n}}', 3, "not JSON"),
        (b"", 1, "not JSON"),
        (b"[" * 100_000, 1, "nested too deep"),
        (b'{"a":' * 100_000, 1, "nested too deep"),
        (b"[NaN]", 1, "a number that is none"),
        (b"[1" + b"0" * 5_000 + b"]", 1, "endless"),
        (b'["\\ud83d"]', 1, "half a character"),
        (b'{\n"a": "\xe9"}', 2, "not UTF-8"),
        (b'{"z": [{}],\n"b":\n{"a": 1, "a": 2}}', 3, "says 'a' twice"),
        (b'{"a": {"a": 1},\n"a": 2}', 1, "says 'a' twice"),
    ],
)
def test_damaged_json_says_where(raw: bytes, line: int, why: str) -> None:
    error = _refused(raw, "json")
    assert error.line == line
    assert why in str(error)


def test_a_pair_of_halves_is_a_character() -> None:
    assert Document("a", b'["\\ud83d\\ude42"]').json() == ["🙂"]


@pytest.mark.parametrize(
    "raw",
    [
        "code,libellé\nx,é\n".encode(),
        codecs.BOM_UTF8 + "code,libellé\r\nx,é\r\n".encode(),
        "code;libellé\nx;é\n".encode("cp1252"),
        "code;libellé\nx;é\n".encode("mac_roman"),
        "sep=;\ncode;libellé\nx;é\n".encode(),
        "sep=;\rcode;libellé\rx;é\r".encode("mac_roman"),
        "SEP=\t\r\ncode\tlibellé\r\nx\té\r\n".encode(),
        "code\tlibellé\nx\té\n".encode("utf-16"),
        "code\tlibellé\nx\té\n".encode("utf-16-le"),
        '"code"|"libellé"\n\n"x"|"é"\n,\n'.encode().replace(b",", b""),
    ],
)
def test_a_table_is_read_as_spreadsheets_write_it(raw: bytes) -> None:
    (row,) = Document("a.csv", raw).rows()
    assert row.cells == {"code": "x", "libellé": "é"}


def test_a_row_knows_its_line_even_behind_a_cell_of_several_lines() -> None:
    rows = Document("a.csv", b'code,label\nx,"a\nb"\ny,c\n').rows()
    assert [(row.line, row.cells["code"]) for row in rows] == [(2, "x"), (4, "y")]


def test_what_a_short_row_leaves_out_is_empty() -> None:
    (row,) = Document("a.csv", b"code,label\nx\n").rows()
    assert row.cells == {"code": "x", "label": ""}


@pytest.mark.parametrize(
    ("raw", "line", "why"),
    [
        (b"a,b\n1,2\n1,2,3\n", 3, "3 cells"),
        (b'a,b\n1,"2\n', 2, "no table"),
        (b"a,a\n1,2\n", 1, "the heading 'a'"),
        (b"a,b\n\x81,2\n", 2, "neither UTF-8 nor text of Windows"),
        (b"a,b\n1,\0\n", 2, "zero bytes"),
        (b"PK\x03\x04\0a,b\n", 1, "save the sheet as CSV"),
    ],
)
def test_a_damaged_table_says_where(raw: bytes, line: int, why: str) -> None:
    error = _refused(raw, "rows")
    assert error.line == line
    assert why in str(error)


def test_a_file_beyond_all_measure_is_not_parsed() -> None:
    raw = b" " * (SIZE_LIMIT + 1)
    assert [str(_refused(raw, form)) for form in ("json", "xml", "rows")] == [
        "export/file:1: this file is larger than 50 MB: export the lists only"
    ] * 3


@pytest.mark.parametrize(
    ("raw", "root"),
    [
        (b'<?xml version="1.0"?>\n<!-- a -->\n<GlobalValueSet xmlns="b">', "GlobalValueSet"),
        (codecs.BOM_UTF8 + b"<md:Package/>", "Package"),
        ("<Package/>".encode("utf-16"), "Package"),
        (b"<!DOCTYPE Package><Package/>", "Package"),
        (b"{}", ""),
        (b"", ""),
    ],
)
def test_the_root_of_xml_is_known_without_parsing(raw: bytes, root: str) -> None:
    assert Document("a.xml", raw).root() == root


def test_an_element_has_its_text_without_comments_and_its_line() -> None:
    root = Document("a", b"<n:a xmlns:n='u'>\n <n:b x='1'> t <!-- c -->u </n:b><b/></n:a>").xml()
    first, second = root.children
    assert (root.tag, first.tag, first.text, first.line) == ("a", "b", "t u", 2)
    assert (first.attributes, second.text) == ({"x": "1"}, "")
    assert (root.text_of("b"), root.text_of("c")) == ("t u", None)


def test_a_message_is_harmless_on_a_terminal() -> None:
    error = ExportUnreadable("a\x1b[2J", 1, "cannot_be_read", fault="b\u202e")
    assert str(error).isprintable()


def test_no_run_of_comments_keeps_us_from_the_root() -> None:
    for start in (b"<?a?>" * 900, b"<!---->" * 700, b"<!DOCTYPE a [" + b"] " * 2_400):
        assert Document("x.xml", start + b"!").root() in ("", "a")
