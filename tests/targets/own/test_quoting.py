"""Each quoting function, on texts that a careless one breaks, read back by a real reader."""

from __future__ import annotations

import ast
import csv
import json
import re
import sqlite3
from io import StringIO
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest
import sqlglot
from hypothesis import example, given, settings

from lexicon.look.spreadsheet import cell
from lexicon.targets.own.quoting import FILTERS
from tests.targets.hostile import PIECES, hostile_texts
from tests.tools import need, run

XML_HOLDS = re.compile("[\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]*").fullmatch


@given(hostile_texts())
def test_json(text: str) -> None:
    assert json.loads(FILTERS["json"]({"a": [text, 1, True, None]})) == {"a": [text, 1, True, None]}


@given(hostile_texts())
def test_python(text: str) -> None:
    assert ast.literal_eval(FILTERS["python"](text)) == text


@given(hostile_texts())
def test_sql(text: str) -> None:
    query = f"select {FILTERS['sql'](text)}"
    (found,) = sqlite3.connect(":memory:").execute(query).fetchone()
    assert found == text.replace("\r\n", "\n").replace("\r", "\n")


@given(hostile_texts())
def test_csv(text: str) -> None:
    (row,) = csv.reader(StringIO(f"{FILTERS['csv'](text)},x", newline=""), strict=True)
    assert row == [cell(text), "x"]


@given(hostile_texts())
def test_url(text: str) -> None:
    quoted = FILTERS["url"](text)
    assert unquote(quoted) == text
    assert not set("/?#&= \n") & set(quoted)


@given(hostile_texts().filter(XML_HOLDS))
def test_xml(text: str) -> None:
    quoted = FILTERS["xml"](text)
    root = ET.fromstring(f"<a b='{quoted}'>{quoted}</a>")  # noqa: S314  ours
    assert (root.text or "") == root.attrib["b"] == text


@settings(max_examples=200)
@given(hostile_texts())
@example("a*/b")
@example("]]]")
@example("{--}#}}")
def test_a_comment_ends_nowhere(text: str) -> None:
    written = FILTERS["comment"](text)
    assert "\n" not in written
    assert [
        end for end in ("*/", "*}", "}}", "?>", "--", "%>", "#}", "]]", "\\") if end in written
    ] == []


@settings(max_examples=100)
@given(hostile_texts())
@example("\\' OR 1=1 --")
def test_mysql(text: str) -> None:
    unified = text.replace("\r\n", "\n").replace("\r", "\n")
    (written,) = sqlglot.parse(f"SELECT {FILTERS['mysql'](text)}", dialect="mysql")
    assert written is not None
    assert [item.this for item in written.find_all(sqlglot.exp.Literal)] == [unified]


def test_php() -> None:
    texts = [*PIECES, "".join(PIECES), "".join(reversed(PIECES))]
    code = f"echo json_encode([{','.join(map(FILTERS['php'], texts))}], JSON_THROW_ON_ERROR);"
    assert json.loads(run([need("php"), "-r", code])) == texts


@pytest.mark.parametrize("name", sorted(set(FILTERS) - {"json"}))
def test_only_a_text_is_taken_for_one(name: str) -> None:
    with pytest.raises((TypeError, AttributeError)):
        FILTERS[name](None)
