"""Serve the built site until the person at the terminal has seen enough."""

from __future__ import annotations

from pathlib import Path

from lexicon.cli.wiring import say
from lexicon.site.serve import ADDRESS, site_server


def serve(site: Path, port: int) -> None:
    """Serve a folder on this machine only; Ctrl-C ends it. Raises LexiconError."""
    server = site_server(site, port)
    say([f"The site is at http://{ADDRESS}:{server.server_address[1]}/ (Ctrl-C to stop)"])
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        say(["Stopped."])
    finally:
        server.server_close()
