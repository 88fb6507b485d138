"""The command `lexicon`: whoever stops it before it has begun sees nothing of how it begins."""

from __future__ import annotations

import os

_STOPPED = 1
"""The exit code of a command that is stopped by Ctrl-C, at whatever moment."""


def main() -> None:
    """Run the command. All it needs is imported here, where Ctrl-C ends it without a word."""
    try:
        import signal

        listens = signal.getsignal(signal.SIGINT) is signal.default_int_handler
        if listens:  # else whoever began it wants it to go on
            signal.signal(signal.SIGINT, lambda _signal, _frame: os._exit(_STOPPED))
        from lexicon.cli.started import run

        run(lambda: _listen_as_before() if listens else None)
    except KeyboardInterrupt:
        os._exit(_STOPPED)


def _listen_as_before() -> None:
    """From here on a command that is stopped puts in order what it has begun."""
    import signal

    signal.signal(signal.SIGINT, signal.default_int_handler)
