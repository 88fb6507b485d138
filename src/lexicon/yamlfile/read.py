"""Strict reading of one YAML file: plain data, or every fault with its place."""

from __future__ import annotations

import re

from yaml import MarkedYAMLError, YAMLError

from lexicon.yamlfile.construct import MAX_DEPTH, Construction, TooDeep
from lexicon.yamlfile.document import Document, Fault

_CONFLICT = re.compile(rb"^(<{7} |>{7} |={7}$|\|{7} )", re.MULTILINE)
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_BOM = b"\xef\xbb\xbf"
_SYNTAX_HINTS = {
    "mapping values are not allowed": "hint_colon",
    "could not find expected ':'": "hint_key",
    "found unexpected end of stream": "hint_quote",
    "did not find expected key": "hint_indent",
    "did not find expected '-' indicator": "hint_indent",
    "cannot start any token": "hint_character",
    "expected alphabetic or numeric character": "hint_character",
    "did not find expected ',' or": "hint_bracket",
    "did not find expected node content": "hint_bracket",
    "unknown escape character": "hint_escape",
    "did not find expected comment or line break": "hint_block",
    "undefined alias": "hint_alias",
}


def read(raw: bytes) -> Document:
    """Read one YAML document; raises nothing for any bytes."""
    early = _before_parsing(raw)
    if early:
        return Document(None, (early,))
    construction = Construction(raw)
    try:
        data = construction.document()
    except YAMLError as error:
        return Document(None, (_syntax(raw, error),))
    if data is None and not construction.faults:
        return Document(None, (Fault("file_empty", 1, 1),))
    return Document(data, tuple(construction.faults))


def _before_parsing(raw: bytes) -> Fault | None:
    if raw.startswith(_UTF16):
        return Fault("file_encoding", 1, 1, message="message_utf16")
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line, column = _position(raw[: error.start])
        return Fault("file_encoding", line, column, {"byte": f"0x{raw[error.start]:02x}"})
    if b"<<<<<<< " in raw or b">>>>>>> " in raw:
        conflict = _CONFLICT.search(raw)
        if conflict:
            line, column = _position(raw[: conflict.start()])
            return Fault("merge_conflict", line, column)
    return None


def _position(before: bytes) -> tuple[int, int]:
    line_start = before.rfind(b"\n") + 1
    column = len(before[line_start:].removeprefix(_BOM).decode("utf-8", "replace"))
    return before.count(b"\n") + 1, column + 1


def _control_character(raw: bytes, error: YAMLError) -> Fault:
    text = raw.decode("utf-8")
    found = _UNPRINTABLE.search(text, 1 if text.startswith("\ufeff") else 0)
    if found is None:
        return Fault("yaml_syntax", 1, 1, {"problem": str(error)})
    line, column = _position(text[: found.start()].encode())
    return Fault("file_control_character", line, column, {"code": f"U+{ord(found[0]):04X}"})


def _syntax(raw: bytes, error: YAMLError) -> Fault:
    if not isinstance(error, MarkedYAMLError) or error.problem_mark is None:
        return _control_character(raw, error)
    problem = str(error.problem)
    hint = next((key for part, key in _SYNTAX_HINTS.items() if part in problem), "hint")
    # Of what is not finished, the parser names its beginning too: that is where to look.
    began = error.context_mark if hint in ("hint_key", "hint_quote") else None
    mark = began or error.problem_mark
    line, column = mark.line + 1, mark.column + 1
    if isinstance(error, TooDeep):
        return Fault("yaml_too_deep", line, column, {"limit": MAX_DEPTH})
    if "another document" in problem or "single document" in str(error.context):
        return Fault("yaml_documents", line, column)
    lines = raw.decode("utf-8").split("\n")
    text = lines[min(mark.line, len(lines) - 1)]
    if (
        "\t" in text[: len(text) - len(text.lstrip())]
        or text[mark.column : mark.column + 1] == "\t"
    ):
        return Fault("yaml_tab", line, text.index("\t") + 1)
    before = text[: mark.column]
    if hint == "hint_indent" and ("'" in before or '"' in before):
        hint = "hint_quote_inside"
    return Fault("yaml_syntax", line, column, {"problem": problem}, hint=hint)
