"""All commands of lexicon: found by a scan, and only the one that is called is imported."""

from __future__ import annotations

import click

from lexicon.cli import commands
from lexicon.cli.scanned import Scanned


@click.command(
    cls=Scanned, package=commands, context_settings={"help_option_names": ["-h", "--help"]}
)
@click.version_option(package_name="smarketing-lexicon", prog_name="lexicon")
def lexicon() -> None:
    """One dictionary for marketing and sales: checked, published, generated.

    \b
    Start a dictionary of your own:   lexicon init our-words
    Check it, build all it makes:     lexicon check · lexicon build
    """  # noqa: D301  click knows the sign that keeps lines apart by its escape
