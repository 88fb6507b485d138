"""Two teams measured twice, made once and copied for each test."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from lexicon.adoption.store.opened import Store
from lexicon.adoption.telling.gathering import Asked, gathered
from lexicon.adoption.telling.report import report_named
from lexicon.adoption.telling.scene import Scene
from tests.adoption.believable import Firm, our_dictionary, our_questions, two_waves
from tests.adoption.stores import Clock, file_url, opened

BEGIN = datetime(2026, 7, 6, 9, tzinfo=UTC)
Made = Callable[..., Any]


@pytest.fixture(scope="session")
def measured_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a store with two closed waves, and the moment after, as its name says."""
    folder, clock = tmp_path_factory.mktemp("measured"), Clock()
    clock.time = BEGIN
    with opened(file_url(folder), clock) as store:
        two_waves(store, clock)
    (folder / "now").write_text(clock.time.isoformat(), encoding="utf-8")
    return folder


@pytest.fixture
def firm(measured_once: Path, tmp_path: Path) -> Iterator[Firm]:
    """A copy of that store which a test may change."""
    folder = tmp_path / "measured"
    shutil.copytree(measured_once, folder)
    clock = Clock()
    clock.time = datetime.fromisoformat((folder / "now").read_text("utf-8"))
    with opened(file_url(folder), clock) as store:
        yield Firm(store, clock)


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Firm]:
    """A store in which nothing was measured yet."""
    clock = Clock()
    clock.time = BEGIN
    with opened(file_url(tmp_path), clock) as store:
        yield Firm(store, clock)


def made(store: Store, name: str = "report", **asked: Any) -> Any:
    """The figures of a report."""
    return report_named(name).make(gathered(store, our_dictionary(), Asked(**asked)))


def scene(language: str = "en") -> Scene:
    """Our own words."""
    questions = {question.id: question for question in our_questions()}
    return Scene(language, our_dictionary(), questions, {}, "/app/edit/")
