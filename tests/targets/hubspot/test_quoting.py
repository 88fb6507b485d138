"""Whatever a text holds, a JSON parser reads it back, and an address stays one address."""

from __future__ import annotations

import json
from urllib.parse import unquote, urlsplit

from hypothesis import given, settings

from lexicon.look.prose import plain
from lexicon.targets.hubspot import TARGET
from lexicon.targets.hubspot.options import HubspotOptions
from lexicon.targets.hubspot.payloads import OPTION_LIMIT
from lexicon.targets.hubspot.quoting import json_text, url_part
from lexicon.targets.shorten import shorten
from tests.targets.hostile import hostile_texts
from tests.targets.picklists import job_of, picklist, value


@settings(deadline=None)
@given(hostile_texts())
def test_a_text_is_read_back(text: str) -> None:
    assert json.loads(json_text({"label": text}).encode()) == {"label": text}


@settings(deadline=None)
@given(hostile_texts())
def test_a_code_in_an_address_is_read_back(code: str) -> None:
    parts = urlsplit(f"http://portal/stages/{url_part(code)}/end").path.split("/")
    assert [unquote(part) for part in parts] == ["", "stages", code, "end"]


def test_a_direction_mark_is_seen_by_a_reviewer() -> None:
    assert json_text("a\u202eb\u200d🙂é") == '"a\\u202eb\\u200d🙂é"'


@settings(deadline=None)
@given(hostile_texts(), hostile_texts(), hostile_texts())
def test_a_payload_with_hostile_texts_is_read_back(code: str, label: str, definition: str) -> None:
    hurt = value("hurt", label, codes={"hubspot": code}, definition={"en": definition})
    files = TARGET.render(job_of(HubspotOptions(), picklist("list", hurt)))
    (option,) = json.loads(files["en/properties/contacts/lexicon_list.json"])["options"]
    assert (option["label"], option["value"]) == (label if label.strip() else "hurt", code)
    assert option.get("description", "") == shorten(plain(definition), OPTION_LIMIT)
