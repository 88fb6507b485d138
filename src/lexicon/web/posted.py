"""What a form sent, as plain text."""

from __future__ import annotations

from collections.abc import Callable, Mapping

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
        return await run_in_threadpool(answer, request, await _posted(request))

    return endpoint


async def _posted(request: Request) -> Form:
    """The fields of a form; breaks of lines as files have them. Raises HTTPException."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/x-www-form-urlencoded":
        raise HTTPException(415)
    async with request.form(max_files=0, max_fields=_FIELDS) as form:
        return {key: _plain(value) for key, value in form.items() if isinstance(value, str)}


def _plain(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
