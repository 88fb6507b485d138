"""Serve, in one process: nothing at all, an answer kept, and an answer to the whole application.

`python -m benchmarks.answer_server FOLDER PEOPLE` writes what can be sent to FOLDER/ready.json and
says its port.
"""

from __future__ import annotations

import json
import os
import socket
import sys
from dataclasses import asdict
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.requests import HTTPConnection, Request
from starlette.responses import Response
from starlette.routing import Mount, Route

from benchmarks.answer_input import ROOT, clock, prepare
from lexicon.adoption.attempts.submission import Submission, sent_to
from lexicon.adoption.attempts.tray import Tray
from lexicon.web.app import create_app
from lexicon.web.desk import Person
from lexicon.web.posted import posted

_SEE_OTHER = 303


def main(folder: Path, people: int) -> None:
    """Serve until the process is ended."""
    store, ready = prepare(f"sqlite:///{folder / 'adoption.sqlite'}", people)
    (folder / "ready.json").write_text(json.dumps([asdict(one) for one in ready]), "utf-8")
    whole = create_app(ROOT, _who, clock, store=store, new_id=lambda: os.urandom(16).hex())
    tray = Tray(store)

    async def keeping(request: Request) -> Response:
        return await _keep(tray, request)

    app = Starlette(
        routes=[
            Route("/nothing", _nothing, methods=["POST"]),
            Route("/kept/{attempt}/{position:int}", keeping, methods=["POST"]),
            Mount("/", whole),
        ]
    )
    listening = socket.create_server(("127.0.0.1", 0))
    print(listening.getsockname()[1], flush=True)
    config = uvicorn.Config(app, log_level="warning", access_log=False)
    uvicorn.Server(config).run(sockets=[listening])


async def _nothing(_request: Request) -> Response:
    return Response(status_code=_SEE_OTHER, headers={"Location": "/"})


async def _keep(tray: Tray, request: Request) -> Response:
    form, at = await posted(request), request.path_params
    sent = Submission(form["submission"], (form["option"],), "en")
    await tray.answer(sent_to(request.headers["x-person"], at["attempt"], at["position"], sent))
    return Response(status_code=_SEE_OTHER, headers={"Location": "/"})


def _who(request: HTTPConnection) -> Person:
    name = request.headers.get("x-person", "p0")
    return Person(name, "sales", name, frozenset({"member"}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
