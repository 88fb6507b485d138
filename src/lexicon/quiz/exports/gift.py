"""GIFT: plain text that Moodle and many others read. It has no order: that becomes a match."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lexicon.look.escape import one_line
from lexicon.quiz.export import Export
from lexicon.quiz.sheet import Line, Sheet

_SPECIAL = re.compile(r"([~=#{}:\\])")


def _render(sheets: tuple[Sheet, ...]) -> str:
    blocks = []
    category = ""
    for sheet in sheets:
        if sheet.category != category:
            category = sheet.category
            blocks.append(f"$CATEGORY: $course$/top/{one_line(category).replace('/', '//')}")
        blocks.append(_question(sheet))
    return "\n\n".join(blocks) + "\n"


def _question(sheet: Sheet) -> str:
    head = f"// {sheet.about}\n::{quoted(sheet.id)}::[plain]{quoted(sheet.text)} {{"
    general = " ".join(filter(None, (sheet.explanation, sheet.definition)))
    body = list(_true_false(sheet) if sheet.kind == "true_false" else _answers(sheet))
    tail = [f"####{quoted(general)}"] if general else []
    return "\n".join([head, *body, *tail, "}"])


def _true_false(sheet: Sheet) -> Iterator[str]:
    yield "T" if any(line.is_right and line.id == "true" for line in sheet.lines) else "F"


def _answers(sheet: Sheet) -> Iterator[str]:
    for rank, item in enumerate(sheet.order, start=1):
        yield f"={quoted(item.text)} -> {rank}"
    for item, match in sheet.pairs:
        yield f"={quoted(item.text)} -> {quoted(match.text)}"
    for spare in sheet.spare:
        yield f"= -> {quoted(spare.text)}"
    right = sum(line.is_right for line in sheet.lines)
    for line in sheet.lines:
        yield _choice(line, right, len(sheet.lines) - right, sheet.kind == "multiple")


def _choice(line: Line, right: int, wrong: int, several: bool) -> str:
    if several:
        share = f"{100 / right:.5f}" if line.is_right else f"-{100 / max(wrong, 1):.5f}"
        sign = f"~%{share.rstrip('0').rstrip('.')}%"
    else:
        sign = "=" if line.is_right else "~"
    if line.text.lstrip().startswith(("%", "[")):
        sign += "[plain]"  # else it would be read as a weight, or as the name of a format
    return sign + quoted(line.text) + (f"#{quoted(line.feedback)}" if line.feedback else "")


def quoted(text: str) -> str:
    """Text in one line, with a backslash before every sign that GIFT would take for its own.

    Its arrow between what matches cannot be written otherwise than as the sign it stands for.
    """
    plain = " ".join(one_line(text).split()).replace("->", "→")
    return _SPECIAL.sub(r"\\\1", plain)


EXPORT = Export(_render, "gift", lacks=("order",))
