"""One file of an export, read as JSON, XML or a table: bounded, and never obeyed."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cached_property

from lexicon.targets.exports.encoding import decoded, decoded_or_guessed
from lexicon.targets.exports.jsontext import KeyTwice, parse_json
from lexicon.targets.exports.markup import Element, parse_xml
from lexicon.targets.exports.older import MAC, Guess
from lexicon.targets.exports.table import Row, none_too_long, parse_headers, parse_rows
from lexicon.targets.exports.unreadable import ExportUnreadable, Noted, Why
from lexicon.targets.shorten import shorten

SIZE_LIMIT = 50_000_000
_BEFORE = r"\s*+(?:(?><\?.*?\?>|<!--.*?-->)\s*+)*+"
"""Nothing is tried twice (`*+`, `(?>`): else a hundred signs could keep us for hours."""
_ROOT = re.compile(
    _BEFORE + r"(?><!DOCTYPE[^\[>]*+(?:\[.*?\]\s*+)?>\s*+)?+<(?:[\w.-]++:)?([\w.-]+)", re.DOTALL
)
_DECLARED = re.compile(_BEFORE + r"<!DOCTYPE\s+(?:[\w.-]+:)?([\w.-]+)", re.DOTALL)
"""What a document type calls the root, where so much is declared that the root is out of sight."""
_ROOT_WITHIN = 5_000
_OTHERS = (
    (b"PK\x03\x04", "archive"),
    (b"\xd0\xcf\x11\xe0", "old_workbook"),
    (b"\x1f\x8b", "packed"),
    (b"%PDF", "pdf"),
)
"""What files begin with that are no text at all → the sentence that says so."""
_ROOM = 40
"""How much of a word is said, in characters."""
_HALF = re.compile(r"\\u[dD][89a-fA-F]")


@dataclass(frozen=True)
class Document:
    """A file's bytes with the path to say in messages; parsed when first asked, and once.

    `place` is the whole path on a disk, "" where the bytes come from elsewhere.
    All methods raise ExportUnreadable. `text`, `json` take UTF-8 and UTF-16; `rows` takes what
    older spreadsheets write too.
    """

    path: str
    raw: bytes
    place: str = ""

    def text(self) -> str:
        """The whole file as text, line ends as they are."""
        return self._text

    def json(self) -> object:
        """The parsed JSON. Numbers are int and float; NaN and endless nesting are refused."""
        return self._json

    def root(self) -> str:
        """The local name of an XML file's first element, without parsing it; else ""."""
        return self._root

    def xml(self) -> Element:
        """The root element. Refused: a DTD, entities, outside references, endless nesting."""
        return self._xml

    def headers(self) -> tuple[str, ...]:
        """A table's headings, stripped; () where the file can be no table."""
        return self._headers

    def rows(self) -> tuple[Row, ...]:
        """A table's rows, each a mapping of heading → cell with its line. Blank lines left out."""
        return none_too_long(self.path, len(self._headers), self._rows)

    def every_row(self) -> tuple[Row, ...]:
        """The same, where rows with more cells than headings are to be told one by one."""
        return self._rows

    def looks_like_json(self) -> bool:
        """Whether the first sign is JSON's."""
        return self._first in (b"{", b"[")

    def looks_like_xml(self) -> bool:
        """Whether the first sign is XML's."""
        return self._first == b"<"

    def doubts(self) -> tuple[Noted, ...]:
        """That the encoding of a table was guessed, where that may be wrong."""
        guess = self._table[1]
        if guess is None or not guess.word:
            return ()
        sentence = "guessed_mac" if guess.encoding == MAC else "guessed_windows"
        return (self.noted(sentence, word=shorten(guess.word, _ROOM)),)

    def unreadable(self, sentence: str, line: int = 1, **facts: object) -> ExportUnreadable:
        """The error to raise where a file of a known format does not hold what it must."""
        return ExportUnreadable(self.path, line, sentence, **facts)

    def noted(self, sentence: str, line: int = 1, **facts: object) -> Noted:
        """What whoever gave the file should know of it."""
        return Noted(self.path, line, Why(sentence, facts))

    @property
    def other(self) -> str:
        """The sentence that says what the file is, where it is no text at all; else ""."""
        return next((said for start, said in _OTHERS if self.raw.startswith(start)), "")

    @cached_property
    def _first(self) -> bytes:
        start = self.raw[:_ROOT_WITHIN]
        for mark in (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"):
            start = start.removeprefix(mark)
        return start.replace(b"\0", b"").lstrip()[:1]

    @cached_property
    def _text(self) -> str:
        self._bounded()
        return decoded(self.path, self.raw)

    @cached_property
    def _json(self) -> object:
        text = self._text
        try:
            data: object = parse_json(text)
            if _HALF.search(text):
                json.dumps(data, ensure_ascii=False).encode()
        except KeyTwice as error:
            raise self.unreadable("key_twice", error.line, key=error.key) from error
        except json.JSONDecodeError as error:
            said = {"fault": error.msg, "column": error.colno}
            raise self.unreadable("not_json", error.lineno, **said) from error
        except UnicodeEncodeError as error:
            raise self.unreadable("half_a_character") from error
        except RecursionError as error:
            raise self.unreadable("json_too_deep") from error
        except ValueError as error:
            raise self.unreadable("json_number") from error
        return data

    @cached_property
    def _root(self) -> str:
        if not self.looks_like_xml():
            return ""
        start = self.raw[:_ROOT_WITHIN].removeprefix(b"\xef\xbb\xbf").replace(b"\0", b"")
        text = start.decode("latin-1").lstrip("\xff\xfe")
        found = _ROOT.match(text) or _DECLARED.match(text)
        return found[1] if found else ""

    @cached_property
    def _xml(self) -> Element:
        self._bounded()
        return parse_xml(self.path, self.raw)

    @cached_property
    def _headers(self) -> tuple[str, ...]:
        return parse_headers(self.path, self._as_table)

    @cached_property
    def _rows(self) -> tuple[Row, ...]:
        return parse_rows(self.path, self._as_table)

    @property
    def _as_table(self) -> str:
        return self._table[0]

    @cached_property
    def _table(self) -> tuple[str, Guess | None]:
        """The text of what may be a table; "" where it is clearly something else."""
        self._bounded()
        if not self.raw.strip() or self.looks_like_json() or self.looks_like_xml():
            return "", None
        if self.other:
            raise self.unreadable(self.other)
        return decoded_or_guessed(self.path, self.raw)

    def _bounded(self) -> None:
        if len(self.raw) > SIZE_LIMIT:
            raise self.unreadable("too_large", limit=SIZE_LIMIT // 1_000_000)
