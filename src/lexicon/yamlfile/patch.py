"""Ways to write one change into a YAML text; the first that reads as it should is taken."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from lexicon.yamlfile.blocks import block_scalar, is_long, written_as
from lexicon.yamlfile.inline import inline
from lexicon.yamlfile.outline import Place, Step, end_of, end_of_line, start_of_line

Set = str | bool | int | float | tuple[str, ...]


def replaced(text: str, place: Place, value: Set) -> Iterator[str]:
    """The text with another value where one stands."""
    step = place.steps[-1]
    start, end = step.value.start_mark.index, end_of(step.value, text)
    if (
        isinstance(step.value, SequenceNode)
        and not step.value.flow_style
        and isinstance(value, tuple)
    ):
        yield _with_items(text, step.key, step.value, value)
    gap = " " if text[start - 1 : start] == ":" else ""
    if isinstance(value, str) and not place.is_in_flow:
        source, column = text[start:end], step.key.start_mark.column
        for style in _styles(value, column + len(step.key.value), written_as(source)):
            shown = block_scalar(value, style, column + 2, _newline(text), source)
            yield text[:start] + gap + shown + text[end:]
    yield text[:start] + gap + inline(value) + text[end:]


def added(text: str, place: Place, value: Set, order: Sequence[str]) -> Iterator[str]:
    """The text with a value where none stands, and the maps that it needs."""
    inside = place.last
    if isinstance(inside, MappingNode) and (place.is_in_flow or inside.flow_style):
        yield _in_flow(text, inside, place.missing, value, order)
    elif isinstance(inside, MappingNode):
        yield from _in_block(text, inside, place.missing, value, order)
    elif isinstance(inside, ScalarNode) and place.steps and not place.is_in_flow:
        column, at = place.steps[-1].key.start_mark.column + 2, inside.end_mark.index
        for lines in _blocks(place.missing, value, column, _newline(text)):
            yield text[:at] + _newline(text) + " " * column + lines + text[at:]


def taken_out(text: str, place: Place) -> str:
    """The text without a key, and without the maps that have nothing else in them."""
    steps = list(place.steps)
    while len(steps) > 1 and len(steps[-1].inside.value) == 1:
        steps.pop()
    step = steps[-1]
    if step.inside.flow_style:
        return _out_of_flow(text, step)
    start = start_of_line(text, step.key.start_mark.index)
    end = end_of_line(text, end_of(step.value, text))
    return text[:start] + text[end:].removeprefix("\r").removeprefix("\n")


def _out_of_flow(text: str, step: Step) -> str:
    keys = [key.start_mark.index for key, _ in step.inside.value]
    number = keys.index(step.key.start_mark.index)
    if number + 1 < len(keys):
        return text[: keys[number]] + text[keys[number + 1] :]
    end = end_of(step.value, text)
    if number == 0:
        return text[: keys[0]] + text[end:]
    return text[: end_of(step.inside.value[number - 1][1], text)] + text[end:]


def _in_flow(
    text: str, inside: MappingNode, keys: tuple[str, ...], value: Set, order: Sequence[str]
) -> str:
    shown = f"{keys[0]}: {inline(_nested(keys[1:], value))}"
    before = _before(inside, keys[0], order)
    if before is not None:
        at = end_of(before, text)
        return f"{text[:at]}, {shown}{text[at:]}"
    at = inside.start_mark.index + 1
    return text[:at] + shown + (", " if inside.value else "") + text[at:]


def _in_block(
    text: str, inside: MappingNode, keys: tuple[str, ...], value: Set, order: Sequence[str]
) -> Iterator[str]:
    newline, column = _newline(text), inside.start_mark.column
    before = _before(inside, keys[0], order)
    for lines in _blocks(keys, value, column, newline):
        if before is None:
            at = inside.start_mark.index
            yield text[:at] + lines + newline + " " * column + text[at:]
        else:
            at = end_of_line(text, end_of(before, text))
            yield text[:at] + newline + " " * column + lines + text[at:]


def _blocks(keys: tuple[str, ...], value: Set, column: int, newline: str) -> Iterator[str]:
    """Each key a line, the value behind the last; without the spaces before the first."""
    *outer, last = keys
    heads = [f"{' ' * 2 * depth}{key}:" for depth, key in enumerate(outer)]
    at = column + 2 * len(outer)
    lead = newline.join(f"{' ' * column * (number > 0)}{head}" for number, head in enumerate(heads))
    lead += f"{newline}{' ' * at}" if outer else ""
    if isinstance(value, str):
        for style in _styles(value, at + len(last), ""):
            yield f"{lead}{last}: {block_scalar(value, style, at + 2, newline)}"
    yield f"{lead}{last}: {inline(value)}"


def _with_items(text: str, key: Node, node: Node, items: tuple[str, ...]) -> str:
    """A list of one item a line; those that stay keep their lines and the comments above them."""
    newline, column = _newline(text), node.start_mark.column
    ends = [end_of_line(text, end_of(item, text)) for item in node.value]
    bounds = [end_of_line(text, key.end_mark.index), *ends]
    chunks = {
        item.value: text[start:end]
        for item, (start, end) in zip(node.value, pairwise(bounds), strict=True)
        if isinstance(item, ScalarNode)
    }
    new = (chunks.get(item, f"{newline}{' ' * column}- {inline(item)}") for item in items)
    return text[: bounds[0]] + "".join(new) + text[ends[-1] :]


def _before(inside: MappingNode, key: str, order: Sequence[str]) -> Node | None:
    """The value behind which a new key is put; None for the start of the map."""
    ranks = {name: rank for rank, name in enumerate(order)}
    if key not in ranks:
        return inside.value[-1][1] if inside.value else None
    found = ((ranks.get(k.value, len(ranks)), v) for k, v in inside.value)
    earlier = [(rank, v) for rank, v in found if rank < ranks[key]]
    return max(earlier, key=lambda pair: pair[0])[1] if earlier else None


def _styles(text: str, column: int, style: str) -> list[str]:
    """The block styles worth trying: the one it had, else the one that suits it."""
    if "\n" in text:
        return [style or "|", "|"]
    return [style or ">"] if is_long(text, column) or style else []


def _nested(keys: tuple[str, ...], value: Set) -> object:
    for key in reversed(keys):
        value = {key: value}  # type: ignore[assignment]  # only to be written
    return value


def _newline(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"
