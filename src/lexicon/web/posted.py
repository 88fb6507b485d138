"""What a form sent, as plain text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from urllib.parse import parse_qsl

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

Form = Mapping[str, str]
_FIELDS = 400


def answering(
    answer: Callable[[Request, Form], Response],
) -> Callable[[Request], object]:
    """An endpoint for forms: reads what was sent, then works aside so that others need not wait."""

    async def endpoint(request: Request) -> Response:
        return await run_in_threadpool(answer, request, await posted(request))

    return endpoint


async def posted(request: Request) -> Form:
    """The fields of a form; breaks of lines as files have them. Raises HTTPException."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/x-www-form-urlencoded":
        raise HTTPException(415)
    sent = (await request.body()).decode("latin-1")
    try:
        fields = parse_qsl(sent, keep_blank_values=True, max_num_fields=_FIELDS)
    except ValueError as error:
        raise HTTPException(400) from error
    return {key: _plain(value) for key, value in fields}


def _plain(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
