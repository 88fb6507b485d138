"""The quoting functions of all targets, by the name of what they quote for."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from urllib.parse import quote

from lexicon import naming
from lexicon.look.escape import html, markdown, one_line
from lexicon.look.prose import plain
from lexicon.look.spreadsheet import cell
from lexicon.targets.own.refused import Unfit
from lexicon.targets.python.quoting import literal as python_literal
from lexicon.targets.salesforce.quoting import xml_text
from lexicon.targets.sql.quoting import literal as sql_literal
from lexicon.targets.typescript.quoting import literal as typescript_literal

_UNSEEN = re.compile("[\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
_ENDS_COMMENT = re.compile(r"\*[/}]|\?>|-{2,}|\{-|-\}|#\}|\}\}|%>|\]\]|'''|\"\"\"")


def php_literal(text: str) -> str:
    """A PHP string in single quotation marks, in which only two signs mean anything."""
    return "'" + text_of(text).replace("\\", "\\\\").replace("'", "\\'") + "'"


def csv_cell(text: str) -> str:
    """A cell of CSV, always in quotation marks, which no spreadsheet runs as a formula."""
    return '"' + cell(text_of(text)).replace('"', '""') + '"'


def json_value(value: object) -> str:
    """Any text, number, truth, list or map as JSON, with nothing invisible."""
    written = json.dumps(value, ensure_ascii=False, allow_nan=False, default=text_of)
    return _UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", written)


def comment(text: str) -> str:
    """Text in one line that ends no comment, in whichever language."""
    line = one_line(text_of(text)).replace("\\", "/")
    while _ENDS_COMMENT.search(line):  # of "]]]" the first two leave one more pair
        line = _ENDS_COMMENT.sub(lambda found: " ".join(found[0]), line)
    return line


def mysql_literal(text: str) -> str:
    """A text for MySQL or MariaDB, where a backslash, unlike in other SQL, means something."""
    return sql_literal(text_of(text)).replace("\\", "\\\\")


def url_part(text: str) -> str:
    """One part of an address."""
    return quote(text_of(text), safe="")


def text_of(value: object) -> str:
    """Texts and numbers as they are written; nothing else is taken for a text in silence."""
    written = str(value)  # of a name that does not exist, Jinja says here which
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise Unfit("message_no_text", kind=type(value).__name__)
    return written


def _of_text(quoting: Callable[[str], str]) -> Callable[[object], str]:
    return lambda text: quoting(text_of(text))


FILTERS: Mapping[str, Callable[..., str]] = {
    "csv": csv_cell,
    "comment": comment,
    "html": _of_text(html),
    "javascript": _of_text(typescript_literal),
    "json": json_value,
    "markdown": _of_text(markdown),
    "mysql": mysql_literal,
    "php": php_literal,
    "plain": _of_text(plain),
    "python": _of_text(python_literal),
    "sql": _of_text(sql_literal),
    "typescript": _of_text(typescript_literal),
    "url": url_part,
    "xml": _of_text(xml_text),
    "snake": _of_text(naming.snake),
    "kebab": _of_text(naming.kebab),
    "pascal": _of_text(naming.pascal),
    "camel": _of_text(naming.camel),
    "constant": _of_text(naming.constant),
}
"""What a template may write behind `|`, beside Jinja's own filters."""
