"""GIFT, the plain text of Moodle and many others.

The signs and their meaning are those of Moodle's own page on the format.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lexicon.quiz.foreign import Foreign, Import, Remark
from lexicon.quiz.gift_answers import answered
from lexicon.quiz.gift_signs import cut, find, plain
from lexicon.quiz.without_html import without_html

_ABOUT = re.compile(r"//\s*([a-z]+/[a-z][a-z0-9_]*@[1-9][0-9]*)\s*")
"""Our own exports say above each question what it is about."""
_TITLE = re.compile(r"\s*::(.*?)(?<!\\)::", re.DOTALL)
_FORMAT = re.compile(r"\s*\[(html|moodle|plain|markdown)\]")


_XML = re.compile(r"\ufeff?\s*<(\?xml|quiz)\b")
_LINE_END = re.compile(r"\r\n?|\n")


def _read(text: str) -> tuple[Foreign | Remark, ...]:
    if _XML.match(text):
        return (Remark(1, "xml", stops=True),)
    return tuple(item for line, block in _blocks(text) for item in _block(line, block))


def _blocks(text: str) -> Iterator[tuple[int, str]]:
    """What stands between empty lines, with the line it begins in; settings are left out."""
    lines: list[str] = []
    for number, line in enumerate([*_LINE_END.split(text.removeprefix("\ufeff")), ""], 1):
        if line.strip():
            lines.append(line)
        elif lines:
            yield number - len(lines), "\n".join(lines)
            lines = []


def _block(line: int, block: str) -> Iterator[Foreign | Remark]:
    written = block.split("\n")
    about = next((found[1] for item in written if (found := _ABOUT.fullmatch(item))), "")
    is_said = [not item.lstrip().startswith(("//", "$CATEGORY", "$category")) for item in written]
    if not any(is_said):
        return
    body = "\n".join(item if said else "" for item, said in zip(written, is_said, strict=True))
    made = _question(line + is_said.index(True), body.strip("\n"), about)
    yield without_html(made) if "[html]" in body and isinstance(made, Foreign) else made


def _question(line: int, body: str, about: str) -> Foreign | Remark:
    title = _TITLE.match(body)
    name = plain(title[1]) if title else ""
    rest = body[title.end() :] if title else body
    rest = rest[marked.end() :] if (marked := _FORMAT.match(rest)) else rest
    about_it = {"name": name or plain(rest)}
    opens = find(rest, "{")
    if opens < 0:
        stray = find(rest, "}") >= 0
        return Remark(line, "brace" if stray else "no_answer", about_it, stops=stray)
    closes = find(rest, "}", opens)
    if closes < 0 or find(rest, "{", opens + 1) >= 0 or find(rest, "}", closes + 1) >= 0:
        return Remark(line, "brace", about_it, stops=True)
    before, after = plain(rest[:opens]), plain(rest[closes + 1 :])
    text = f"{before} _____ {after}" if after else before
    inside, _, general = cut(rest[opens + 1 : closes], "####")
    return answered(Foreign(line, "", text, name, explanation=plain(general), about=about), inside)


IMPORT = Import(_read)
