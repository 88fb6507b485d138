"""XML that may be hostile, as plain elements with their lines.

A DTD is refused, and with it every entity that could grow or reach outside.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.sax import SAXException, SAXParseException
from xml.sax.handler import ContentHandler

from defusedxml.common import DefusedXmlException
from defusedxml.expatreader import DefusedExpatParser

from lexicon.targets.exports.unreadable import ExportUnreadable

_DEPTH_LIMIT = 100
_SPACES = " \t\r\n"
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_DECLARED = re.compile(rb"<\?xml[^>]*encoding=")


@dataclass(slots=True)
class Element:
    """An element: names are local, without prefix; comments are not text."""

    tag: str
    attributes: Mapping[str, str] = field(default_factory=dict)
    line: int = 1
    children: list[Element] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The element's own text, stripped of the spaces around; a no-break space is no such."""
        return "".join(self.pieces).strip(_SPACES)

    def all(self, tag: str) -> Iterator[Element]:
        """The children of this name, in order."""
        return (child for child in self.children if child.tag == tag)

    def first(self, tag: str) -> Element | None:
        """The first child of this name."""
        for child in self.children:
            if child.tag == tag:
                return child
        return None

    def text_of(self, tag: str) -> str | None:
        """The text of the first child of this name; None where there is no such child."""
        found = self.first(tag)
        return None if found is None else found.text


def parse_xml(path: str, raw: bytes) -> Element:
    """The root element. Raises ExportUnreadable."""
    parser = _Parser()
    try:
        parser.feed(raw)
        parser.close()
    except SAXParseException as error:
        said = {"fault": error.getMessage(), "column": (error.getColumnNumber() or 0) + 1}
        why = "xml_older" if _is_older(raw) else "not_xml"
        raise ExportUnreadable(path, error.getLineNumber() or 1, why, **said) from error
    except DefusedXmlException as error:
        raise ExportUnreadable(path, parser.line, "xml_own_type") from error
    except _TooDeep as error:
        raise ExportUnreadable(path, parser.line, "xml_too_deep", limit=_DEPTH_LIMIT) from error
    except (LookupError, ValueError) as error:
        raise ExportUnreadable(path, 1, "xml_encoding", fault=error) from error
    if not parser.root.children:
        raise ExportUnreadable(path, 1, "not_xml", fault="no element found", column=1)
    return parser.root.children[0]


def _is_older(raw: bytes) -> bool:
    """Whether the bytes are in no encoding of Unicode, and none is declared."""
    if _DECLARED.match(raw.removeprefix(codecs.BOM_UTF8)) or raw[:2] in _WIDE:
        return False
    try:
        raw.decode()
    except UnicodeDecodeError:
        return True
    return False


class _TooDeep(SAXException):
    """Elements stand in elements without an end."""


class _Parser(DefusedExpatParser):
    """Builds elements in the parser's own callbacks: a handler behind them takes twice as long."""

    def __init__(self) -> None:
        super().__init__(forbid_dtd=True)
        self.root = Element("")
        self._open = [self.root]
        self.setContentHandler(_Texts(self._open))

    @property
    def line(self) -> int:
        return self.getLineNumber() or 1

    def start_element(self, name: str, attrs: Mapping[str, str]) -> None:
        if len(self._open) > _DEPTH_LIMIT:
            raise _TooDeep("nested too deep")
        attributes = {_local(key): value for key, value in attrs.items()} if attrs else {}
        element = Element(_local(name), attributes, self.getLineNumber() or 1)
        self._open[-1].children.append(element)
        self._open.append(element)

    def end_element(self, _name: str) -> None:
        self._open.pop()


class _Texts(ContentHandler):
    def __init__(self, opened: list[Element]) -> None:
        super().__init__()
        self._opened = opened

    def characters(self, content: str) -> None:
        self._opened[-1].pieces.append(content)


def _local(name: str) -> str:
    return name.rpartition(":")[2] if ":" in name else name
