"""Serve, in one process: nothing at all, an answer kept, and an answer to the whole application.

`python -m benchmarks.answer_server FOLDER PEOPLE` writes what can be sent to FOLDER/ready.json and
says its port.
"""

from __future__ import annotations

import gc
import json
import os
import sys
from dataclasses import asdict
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route

from benchmarks.answer_input import ROOT, clock, prepare, signed_in
from lexicon.adoption.attempts.submission import Submission, sent_to
from lexicon.adoption.attempts.tray import Tray
from lexicon.adoption.people.admission import Doorkeeper
from lexicon.adoption.people.keys import Keys
from lexicon.adoption.store.opened import Store
from lexicon.cli.port import listening
from lexicon.cli.started import COLLECT_AFTER
from lexicon.web.app import create_app
from lexicon.web.door import Door
from lexicon.web.posted import posted

_SEE_OTHER = 303


def main(folder: Path, people: int) -> None:
    """Serve until the process is ended."""
    gc.set_threshold(COLLECT_AFTER)  # as `lexicon serve`: else a tenth of an answer
    store, door = _ready(folder, people)
    gc.freeze()  # as `lexicon serve` too
    whole = create_app(ROOT, door.who, clock, store=store, new_id=_new_id, door=door)
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
    port = listening("127.0.0.1", 0)
    print(port.getsockname()[1], flush=True)
    config = uvicorn.Config(app, log_level="warning", access_log=False)
    uvicorn.Server(config).run(sockets=[port])


def _ready(folder: Path, people: int) -> tuple[Store, Door]:
    """Write what can be sent, and forget it: the collector would walk it while answers come."""
    store, ready = prepare(f"sqlite:///{folder / 'adoption.sqlite'}", people)
    door = Door(Doorkeeper(store, Keys((os.urandom(32).hex(),)), _new_id), clock)
    cookies = signed_in(store, door.keeper)
    sent = [asdict(one) | {"cookie": cookies[one.person]} for one in ready]
    (folder / "ready.json").write_text(json.dumps(sent), "utf-8")
    return store, door


async def _nothing(_request: Request) -> Response:
    return Response(status_code=_SEE_OTHER, headers={"Location": "/"})


async def _keep(tray: Tray, request: Request) -> Response:
    form, at = await posted(request), request.path_params
    sent = Submission(form["submission"], (form["option"],), "en")
    await tray.answer(sent_to(request.headers["x-person"], at["attempt"], at["position"], sent))
    return Response(status_code=_SEE_OTHER, headers={"Location": "/"})


def _new_id() -> str:
    return os.urandom(16).hex()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
