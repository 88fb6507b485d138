"""List what can be generated, or explain one target with its options."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import click

from lexicon.cli.wiring import language_option
from lexicon.errors import UnknownName
from lexicon.languages.phrase import typeset
from lexicon.languages.words import load_words
from lexicon.model.anatomy import flat
from lexicon.model.dictionary import Dictionary
from lexicon.model.frozen import Frozen
from lexicon.model.schema import described
from lexicon.source.files import MANIFEST
from lexicon.source.load import load
from lexicon.targets.exports.recognise import formats
from lexicon.targets.found import target_names
from lexicon.targets.generate import load_target
from lexicon.targets.own.maker import is_own
from lexicon.targets.own.options import OwnOptions
from lexicon.targets.target import Options

_CODE = re.compile(r"^( {4}.*)$", re.MULTILINE)
"""A line of a program, which is to be copied as it stands."""


@click.command(epilog="Example: lexicon targets salesforce")
@click.argument("name", required=False)
@click.option(
    "--path",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=Path(),
    show_default="here",
    help="The project whose own targets are listed too.",
)
@language_option
def COMMAND(name: str | None, path: Path, lang: str) -> None:  # noqa: N802  the one constant a module
    """List all targets with their options, or explain the one called NAME."""
    own = _own_targets(path)
    if name is None:
        click.echo("\n".join(_listed(own, lang)))
    elif name in own:
        click.echo("\n".join(_explained_own(name, own[name], lang)))
    elif name in target_names():
        click.echo("\n".join(_explained(name, lang)))
    else:
        raise UnknownName("target", name, (*target_names(), *own))


def _own_targets(path: Path) -> dict[str, Dictionary]:
    """The targets of templates in a project's manifest; none where there is no project."""
    if not (path / MANIFEST).is_file():
        return {}
    dictionary = load(path).dictionary
    if dictionary is None:
        return {}
    return {name: dictionary for name in dictionary.manifest.targets if is_own(dictionary, name)}


def _listed(own: dict[str, Dictionary], language: str) -> Iterator[str]:
    width = max(map(len, (*target_names(), *own)))
    for name in target_names():
        yield f"{name:<{width}}  {_about(name, language, 'title')}"
        yield from _options_line(load_target(name).options, width, language)
    for name in own:
        yield f"{name:<{width}}  {_said(language, 'own')}"
        yield from _options_line(OwnOptions, width, language)


def _options_line(options: type[Options], width: int, language: str) -> Iterator[str]:
    names = ", ".join(described(options))
    yield f"{'':<{width}}  {_said(language, 'options').format(names=names)}"


def _explained(name: str, language: str) -> Iterator[str]:
    for part in ("title", "summary", "use"):
        yield _about(name, language, part) + "\n"
    yield _said(language, "manifest").format(path=MANIFEST) + "\n"
    yield f"    targets:\n      {name}: {{output: generated/{name}}}\n"
    yield from _options(load_target(name).options, _translated(name, language))
    read = [item for item in formats() if item.crm == name]
    if read:
        yield "\n" + _said(language, "reads")
    for item in read:
        words = load_words(item.package, item.name, language)
        yield f"  {typeset(language, str(words['title']).strip())}"
        lines = typeset(language, str(words["how"]).strip()).splitlines()
        yield from (f"    {line}" for line in lines)


def _explained_own(name: str, dictionary: Dictionary, language: str) -> Iterator[str]:
    written = dictionary.manifest.targets[name]
    yield _said(language, "own") + "\n"
    yield _said(language, "own_summary").format(folder=written["templates"]) + "\n"
    yield from _options(OwnOptions, _translated("own", language))
    for option in sorted(set(written) - set(described(OwnOptions))):
        yield f"  {option}: {written[option]}"


def _translated(name: str, language: str) -> Mapping[str, str]:
    """What is said of options in another language than the code's own, by `option.inner option`."""
    packages = ("lexicon.targets", f"lexicon.targets.{name}")
    words = (load_words(package, "options", language).items() for package in packages)
    return {key: typeset(language, text) for items in words for key, text in items}


def _options(
    options: type[Frozen], translated: Mapping[str, str], pad: str = "  ", above: str = ""
) -> Iterator[str]:
    """A line an option; below one that holds options of each name, these."""
    for option, english in described(options).items():
        text = translated.get(above + option, english)
        info = options.model_fields[option]
        said = _in_yaml(info.get_default(call_default_factory=True))
        yield f"{pad}{option}{f' [{said}]' if said else ''}: {' '.join(text.split())}"
        for inner in flat(info.annotation):
            if isinstance(inner, type) and issubclass(inner, Frozen):
                yield from _options(inner, translated, f"{pad}  ", f"{above}{option}.")


def _in_yaml(default: object) -> str:
    """A default as the manifest would say it; "" for none, or for an empty one."""
    if isinstance(default, tuple):
        return ", ".join(map(_in_yaml, default))
    if isinstance(default, str):
        return default
    return json.dumps(default) if isinstance(default, int | float) else ""


def _about(name: str, language: str, part: str) -> str:
    words = load_words(f"lexicon.targets.{name}", "about", language)
    pieces = _CODE.split(str(words[part]).strip())
    pieces[::2] = [typeset(language, prose) for prose in pieces[::2]]
    return "".join(pieces)


def _said(language: str, key: str) -> str:
    return typeset(language, load_words("lexicon.cli", "targets", language)[key])
