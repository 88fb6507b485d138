"""The key stays on the server until the answer is kept, and an answer is kept once."""

from __future__ import annotations

import html
import logging
import re
from collections.abc import Iterator
from typing import Any

import pytest
from starlette.testclient import TestClient

from lexicon.quiz.question import Question
from lexicon.quiz.shown import show
from tests.web.taking.forms import form_on
from tests.web.taking.quizzing import (
    House,
    begin_measure,
    begin_practice,
    books,
    question_of,
    right,
)

LANGUAGES = ("en", "fr")


def bare(text: str) -> str:
    """Words alone: no tags, no typography."""
    return re.sub(r"\W+", " ", re.sub(r"<[^>]*>", "", html.unescape(text))).casefold()


def secrets(question: Question) -> Iterator[str]:
    """What must not be read before the answer: why an option is wrong, what explains the key."""
    for told in (*question.feedback.values(), question.explanation):
        yield from (bare(text).strip() for text in told.values() if len(text) > 20)


def everything(answer: Any) -> str:
    """Every sign that a browser gets: body, headers, cookies."""
    headers = " ".join(f"{name} {value}" for name, value in answer.headers.items())
    return bare(f"{answer.text} {headers}")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("use", ["practice", "measure"])
def test_no_page_before_the_answer_explains_anything_of_any_question_of_our_bank(
    house: House, member: TestClient, language: str, use: str
) -> None:
    entries = sorted({item.entry for item in books(house).measure})
    waves = list(waves_of_all(house, entries))
    met: set[str] = set()
    for address in begun(member, use, waves, entries):
        base = address.rpartition("/")[0]
        said = everything(member.get(base)) + everything(member.get("/app/"))
        asked = []
        for position in range(1, 200):
            page = member.get(f"{base}/{position}?lang={language}")
            if page.status_code == 404:
                break
            question = question_of(house, form_on(page.text))
            assert bare(question.text[language]).strip() in bare(page.text)
            asked.append(question)
            said += everything(page)
        met |= {question.id for question in asked}
        told = [text for question in asked for text in secrets(question)]
        assert told
        assert [text for text in told if text in said] == []
    assert met == {item.id for item in getattr(books(house), use) if item.entry in entries}


def waves_of_all(house: House, entries: list[str]) -> Iterator[str]:
    """Waves that together ask every question: some words have more questions a form than others."""
    counts = {
        entry: sum((it.entry, it.form) == (entry, "a") for it in books(house).measure)
        for entry in entries
    }
    for each in sorted(set(counts.values())):
        for _ in "ab":
            yield house.open_wave(*(it for it in entries if counts[it] == each), each=each)


def begun(member: TestClient, use: str, waves: list[str], entries: list[str]) -> Iterator[str]:
    """The first addresses of attempts that hold every question: both forms, word after word."""
    if use == "measure":
        for wave in waves:
            yield begin_measure(member, wave)
    else:
        for entry in entries:
            yield begin_practice(member, entry)


def other_keys(question: Question) -> Iterator[Question]:
    """The same question with another key, and nothing to say about it."""
    silent: dict[str, Any] = {"feedback": {}, "explanation": {}}
    if question.kind == "choice":
        for name in question.choices:  # type: ignore[attr-defined]
            yield question.model_copy(update={**silent, "right": name})
    if question.kind == "multiple":
        for name in question.choices:  # type: ignore[attr-defined]
            yield question.model_copy(update={**silent, "right": (name,)})
    if question.kind == "true_false":
        for holds in (True, False):
            yield question.model_copy(update={**silent, "holds": holds})
    if question.kind == "match":
        pairs = dict.fromkeys(question.matched, next(iter(question.matches)))  # type: ignore[attr-defined]
        yield question.model_copy(update={**silent, "pairs": pairs})
    if question.kind == "scenario":
        yield question.model_copy(update={**silent, "record": {}})


def test_a_question_looks_the_same_whatever_its_key_is(house: House) -> None:
    dictionary = books(house).dictionary
    seen = 0
    for question in (*books(house).practice, *books(house).measure):
        for other in other_keys(question):
            shown, again = (show(item, dictionary, "en", "x") for item in (question, other))
            assert (shown.text, shown.options, shown.items) == (
                again.text, again.options, again.items,
            )  # fmt: skip
            seen += 1
    assert seen > 200


def test_nobody_reads_or_answers_for_another_and_the_log_names_nobody(
    house: House, member: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    address = begin_measure(member, house.open_wave("stage/mql"))
    base = address.rpartition("/")[0]
    form = form_on(member.get(address).text)
    other = house.enter("somebody-else")
    with caplog.at_level(logging.WARNING, "lexicon.web"):
        for path in (base, f"{base}/next", address, f"{address}?again=yes"):
            assert other.get(path).status_code == 404
        assert other.post(address, data=right(house, form)).status_code == 404
        assert other.post(base, data={"do": "anyway"}).status_code == 404
    told = [record.getMessage() for record in caplog.records]
    assert len(told) == 6
    personal = ("somebody-else", "member", base.rpartition("/")[2], "127.0.0.1", "testclient")
    assert [line for line in told for word in personal if word in line] == []
    assert house.answers() == []
    assert member.post(address, data=right(house, form)).status_code == 303


@pytest.mark.parametrize("position", ["0", "7", "1000", "9" * 30, "-1", "x", "1.5", "%31%00"])
def test_there_is_no_other_question(house: House, member: TestClient, position: str) -> None:
    base = begin_measure(member, house.open_wave("stage/mql")).rpartition("/")[0]
    assert member.get(f"{base}/{position}").status_code == 404
    assert member.post(f"{base}/{position}", data={"do": "answer"}).status_code in (404, 405)


def test_an_answer_that_the_question_does_not_offer_is_none(
    house: House, member: TestClient
) -> None:
    address = begin_practice(member, "stage/mql")
    form = form_on(member.get(address).text)
    hostile = dict.fromkeys(("option", "tick.x", "place.x", "match.x"), "<script>")
    answer = member.post(form.action, data={**form.fields, **hostile, "do": "answer"})
    assert "<script>" not in answer.text
    if question_of(house, form).kind != "order":
        assert answer.status_code == 422
        assert house.answers() == []


def test_a_store_that_is_away_is_told_and_what_was_chosen_can_be_sent_again(
    house: House, member: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    address = begin_practice(member, "stage/mql")
    form = form_on(member.get(address).text)
    file = house.store.engine.url.database
    assert file
    with house.store.writing() as connection:
        connection.exec_driver_sql("ALTER TABLE response RENAME TO elsewhere")
    with caplog.at_level(logging.WARNING, "lexicon.web"):
        refused = member.post(form.action, data=right(house, form))
    assert refused.status_code == 503
    assert "Answers cannot be kept at this moment" in refused.text
    assert file not in refused.text
    assert "Traceback" not in refused.text
    with house.store.writing() as connection:
        connection.exec_driver_sql("ALTER TABLE elsewhere RENAME TO response")
    assert member.post(form.action, data=right(house, form)).status_code == 303
