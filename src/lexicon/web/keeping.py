"""What was decided, as a commit where the application was asked to make some."""

from __future__ import annotations

import logging
from collections.abc import Iterable

from lexicon.errors import LexiconError
from lexicon.model.ledger_paths import HISTORY
from lexicon.project.committing import commit, gone
from lexicon.web.desk import Desk
from lexicon.web.person import Person

_LOG = logging.getLogger("lexicon.web")
_TITLES = {
    "approve": "Agree to {what}, for {team}",
    "reject": "Reject {what}, for {team}",
    "comment": "Comment on {what}, for {team}",
    "propose": "Propose {what}",
}


def kept(
    desk: Desk, person: Person, act: str, reference: str, words: str, files: Iterable[str]
) -> bool:
    """Commit what was written; false where git did not take it, which is logged."""
    if not desk.commits:
        return True
    title = _TITLES[act].format(what=reference, team=person.team)
    message = f"{title}\n\n{words}\n".replace("\x00", "")
    try:
        dropped = gone(desk.root, f"{HISTORY}/{reference}")
        commit(desk.root, [*files, *dropped], message, person.name)
    except LexiconError as error:
        _LOG.warning("%s", error)
        return False
    return True
