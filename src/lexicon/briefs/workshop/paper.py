"""The page to sign: one sheet a language, fit for A4, nothing fetched, nothing that runs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from lexicon.briefs.workshop.minutes import Minutes
from lexicon.languages.phrase import listed, typeset
from lexicon.languages.words import load_words
from lexicon.look.escape import html
from lexicon.look.prose import prose
from lexicon.site.times import day
from lexicon.site.words import site_words

STYLE = """
@page { size: A4; margin: 18mm 16mm; }
:root { color-scheme: light; font: 11pt/1.45 Palatino, "Noto Serif", Georgia, serif; }
body { max-width: 44rem; margin: 0 auto; padding: 1rem; background: #fff; color: #1b2430; }
body { overflow-wrap: anywhere; }
article + article { break-before: page; margin-top: 3rem; }
h1 { margin: 0 0 .2rem; font-size: 1.5rem; line-height: 1.2; }
h2 { margin: 1.4rem 0 .4rem; padding-top: .5rem; border-top: 1px solid #999; }
h2 { font-size: 1.05rem; break-after: avoid; }
h3 { margin: .7rem 0 .1rem; font-size: 1rem; break-after: avoid; }
p { margin: .1rem 0 .4rem; }
li, tr { break-inside: avoid; }
.answer { font-weight: 700; }
.small { font-size: .9rem; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .3rem .5rem .3rem 0; border-bottom: 1px solid #bbb; text-align: left; }
th, td { vertical-align: top; }
.sign td { height: 3.2rem; width: 33%; vertical-align: bottom; }
"""


def paper(pages: Iterable[Minutes]) -> str:
    """The whole document; the first page's language is the document's."""
    sheets = list(pages)
    first = sheets[0]
    title = html(f"{first.title} · {first.on}")
    body = "\n".join(_sheet(item) for item in sheets)
    return (
        f'<!doctype html>\n<html lang="{html(first.language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n"
        f"{body}\n</main>\n</body>\n</html>\n"
    )


def linked(made: str, address: str, icon: str) -> str:
    """A page whose style stands in a file of its own, for where a page may have none inside."""
    sheet = f'<link rel="stylesheet" href="{html(address)}">'
    picture = f'<link rel="icon" href="{html(icon)}">'
    return made.replace(f"<style>{STYLE}</style>", f"{picture}\n{sheet}", 1)


def _sheet(item: Minutes) -> str:
    words = load_words("lexicon.briefs.workshop", "paper", item.language)
    return f'<article lang="{html(item.language)}">\n{"".join(_parts(item, words))}</article>'


def _parts(item: Minutes, words: dict[str, Any]) -> Iterator[str]:
    say = _Says(item.language, words)
    people = (say("people", team=team, n=number) for team, number in item.people.items())
    yield f"<h1>{html(item.title)}</h1>\n"
    facts = {"day": say.day(item.on), "people": listed(item.language, list(people))}
    yield f"<p>{html(say('met' if item.people else 'met_on', **facts))}</p>\n"
    yield from _settled(item, say)
    yield from _defined(item, say)
    yield from _open(item, say)
    yield from _changed(item, say)
    yield from _signed(item, say)


class _Says:
    """The sentences of a page in its language."""

    def __init__(self, language: str, words: dict[str, Any]) -> None:
        self._language, self._words = language, words

    def __call__(self, key: str, **facts: object) -> str:
        return typeset(self._language, str(self._words[key])).format_map(facts)

    def prose(self, text: str) -> str:
        """Authors' text as HTML."""
        return prose(typeset(self._language, text))

    def typeset(self, text: str) -> str:
        """Plain text with the language's own signs."""
        return typeset(self._language, text)

    def day(self, text: str) -> str:
        """A date as people write it."""
        return day(text, site_words(self._language))

    def level(self, level: str) -> str:
        """How much a change weighs, in words."""
        return typeset(self._language, str(self._words["levels"][level]))


def _settled(item: Minutes, say: _Says) -> Iterator[str]:
    yield f"<h2>{html(say('settled'))}</h2>\n"
    if not item.settled:
        yield f"<p>{html(say('nothing_settled'))}</p>\n"
    for one in item.settled:
        yield f"<h3>{html(say.typeset(one.question))}</h3>\n"
        yield f'<p class="answer">{html(say.typeset(one.answer))}</p>\n'
        yield say.prose(one.meaning) if one.meaning else ""
        if one.because:
            yield f"<p><strong>{html(say('because'))}</strong></p>{say.prose(one.because)}"


def _defined(item: Minutes, say: _Says) -> Iterator[str]:
    if item.defined:
        yield f"<h2>{html(say('defined'))}</h2>\n"
    for one in item.defined:
        yield f"<h3>{html(one.label)}</h3>\n{say.prose(one.text)}\n"
        if one.is_missing:
            yield f'<p class="small">{html(say("untranslated"))}</p>\n'


def _open(item: Minutes, say: _Says) -> Iterator[str]:
    yield f"<h2>{html(say('open'))}</h2>\n"
    if not item.open:
        yield f"<p>{html(say('nothing_open'))}</p>\n"
        return
    sponsor = item.sponsor or say("somebody")
    yield f"<p>{html(say('open_about', sponsor=sponsor))}</p>\n<table><thead><tr>"
    yield f'<th scope="col">{html(say("question"))}</th><th scope="col">{html(say("until"))}</th>'
    yield "</tr></thead><tbody>\n"
    for one in item.open:
        until = say.day(one.until) if one.until else say("no_day")
        yield f"<tr><td>{html(say.typeset(one.question))}</td><td>{html(until)}</td></tr>\n"
    yield "</tbody></table>\n"


def _changed(item: Minutes, say: _Says) -> Iterator[str]:
    if item.changed:
        yield f"<h2>{html(say('changed'))}</h2>\n<p>{html(say('changed_about'))}</p>\n<ul>\n"
        for one in item.changed:
            line = say(
                "change",
                label=say.typeset(one.label),
                version=one.version,
                level=say.level(one.level),
            )
            yield f"<li>{html(line)}</li>\n"
        yield "</ul>\n"
    if item.reread:
        names = listed(item.language, list(item.reread))
        yield f"<p>{html(say('reread', names=names))}</p>\n"
    if item.mends:
        yield f'<p>{html(say("mends"))}</p>\n<ul class="small">\n'
        yield from (f"<li>{html(mend.what)} · {html(mend.path)}</li>\n" for mend in item.mends)
        yield "</ul>\n"


def _signed(item: Minutes, say: _Says) -> Iterator[str]:
    yield f"<h2>{html(say('signed'))}</h2>\n<p>{html(say('signed_about'))}</p>\n"
    heads = "".join(f'<th scope="col">{html(say(key))}</th>' for key in ("role", "date", "sign"))
    yield f'<table class="sign"><thead><tr>{heads}</tr></thead><tbody>\n'
    for role in dict.fromkeys((*item.signers, *([item.sponsor] if item.sponsor else []))):
        yield f"<tr><td>{html(role)}</td><td></td><td></td></tr>\n"
    yield "</tbody></table>\n"
