"""The hour as browsers ask for it: from the code to the signed page."""

from __future__ import annotations

from pathlib import Path

from lexicon.audit.opening import Data
from lexicon.project.state import open_state
from lexicon.web.records import hold_against
from tests.web.conftest import NOW
from tests.web.workshop.conftest import (
    BOUNDARY,
    CASE,
    DECISION,
    MQL,
    ROOM,
    TERM,
    Hall,
    hidden,
    text_of,
)


def test_six_people_in_two_teams_answer_alone_and_meet_at_the_wall(hall: Hall) -> None:
    leader = hall.browser()
    address = hall.begin(leader, MQL, BOUNDARY)
    people = [hall.guest(address, "marketing" if n < 3 else "sales") for n in range(6)]
    hall.go_on(leader, address, "alone")
    for number, browser in enumerate(people):
        text = "A lead with a good score." if number < 3 else "A lead that has a project."
        vote = "included" if number < 3 else "excluded"
        stage = "mql" if number < 3 else "lead"
        done = hall.answer(browser, address, **{TERM: text, DECISION: vote, CASE: stage})
        assert done.headers["location"].endswith("?done=answers")
    assert "3 of 3 have answered everything" not in text_of(leader.get(address).text)
    hall.go_on(leader, address, "wall")
    wall = text_of(people[0].get(address).text)
    assert "Words in every text lead" in wall
    assert "Only in: Sales project" in wall
    assert "Of 100 pairs of people from different teams, 100 disagree." in wall


def test_what_the_group_chooses_becomes_proposals_and_a_page_to_sign(closing_hall: Hall) -> None:
    leader = closing_hall.browser()
    address = closing_hall.begin(leader, MQL, BOUNDARY)
    guest = closing_hall.guest(address, "sales")
    closing_hall.go_on(leader, address, "alone")
    closing_hall.answer(guest, address, **{CASE: "mql"})
    closing_hall.go_on(leader, address, "choose")
    page = leader.get(address).text
    form = {"about": BOUNDARY, "revision": hidden(page, "revision"), "option": "excluded"}
    done = leader.post(
        f"{address}/choose", data={**form, "text.en": "It is clear.", "do": "option"}
    )
    assert done.headers["location"] == f"{address}?done=choose#m1", done.text
    form = {"about": MQL, "revision": hidden(leader.get(address).text, "revision")}
    texts = {"text.en": "A lead with a score above 20.", "text.fr": "Un lead à plus de 20 points."}
    assert leader.post(f"{address}/choose", data={**form, **texts, "do": "wording"}).is_redirect
    preview = text_of(leader.get(f"{address}/preview").text)
    assert "Boundary of the score 3.0.0" in preview
    revision = hidden(leader.get(address).text, "revision")
    for _ in range(2):
        assert leader.post(f"{address}/close", data={"revision": revision}).is_redirect
    paper = guest.get(f"{address}/page")
    assert "A lead with a score above 20." in paper.text
    assert "<style" not in paper.text
    state = open_state(closing_hall.root, NOW.date())
    assert {BOUNDARY, MQL} <= set(state.standing.proposals)
    csv = leader.get(f"{address}/answers.csv").text
    assert csv.startswith("person,team,scenario,answer\n1,sales,")


def test_of_two_who_lead_the_second_is_told_and_keeps_what_was_typed(hall: Hall) -> None:
    one, other = hall.browser(), hall.browser()
    address = hall.begin(one, BOUNDARY)
    hall.go_on(one, address, "choose")
    form = {
        "about": BOUNDARY,
        "revision": hidden(one.get(address).text, "revision"),
        "do": "option",
    }
    first = one.post(f"{address}/choose", data={**form, "option": "included", "text.en": "One."})
    second = other.post(f"{address}/choose", data={**form, "option": "excluded", "text.en": "Two."})
    assert (first.status_code, second.status_code) == (303, 409)
    assert "Two." in second.text
    assert other.post(f"{address}/close", data={"revision": form["revision"]}).status_code == 409


def test_a_wording_is_put_to_the_vote_and_each_has_one(hall: Hall) -> None:
    leader = hall.browser()
    address = hall.begin(leader, MQL)
    guests = [hall.guest(address, team) for team in ("marketing", "marketing", "sales", "sales")]
    hall.go_on(leader, address, "wall")
    for text in ("Ripe.", "Ready."):
        form = {"about": MQL, "language": "en", "text": text, "do": "word"}
        assert guests[0].post(f"{address}/wording", data=form).status_code == 303
    page = guests[0].get(address).text
    ids = [part.split('"')[0] for part in page.split('name="wording" value="')[1:]]
    for number, guest in enumerate(guests):
        for wording in (ids[1], ids[number // 3]):
            guest.post(f"{address}/vote", data={"wording": wording})
    counted = text_of(guests[0].get(address).text)
    assert "Answer Marketing Sales Ripe. 2 1 Ready. 0 1" in counted


def test_whoever_leads_may_take_part_too(hall: Hall) -> None:
    leader = hall.browser()
    address = hall.begin(leader, MQL)
    form = {"ticket": hall.new_id(), "code": hall.code(address), "team": "sales", "do": "join"}
    leader.post(f"{ROOM}/join", data={**form, "leading": "yes"})
    page = leader.get(address).text
    assert "You lead" in page
    assert "Leave the workshop" in page


def test_a_choice_that_breaks_the_dictionary_is_refused_with_its_reason(hall: Hall) -> None:
    leader = hall.browser()
    address = hall.begin(leader, MQL)
    hall.go_on(leader, address, "choose")
    form = {"about": MQL, "revision": hidden(leader.get(address).text, "revision"), "do": "wording"}
    refused = leader.post(f"{address}/choose", data={**form, "text.en": "To be defined."})
    assert refused.status_code == 422
    assert "To be defined." in refused.text
    assert "app-remarks" in refused.text
    nothing = leader.post(f"{address}/choose", data={**form, "do": "option"})
    assert nothing.status_code == 422
    day = leader.post(f"{address}/choose", data={**form, "do": "open", "until": "2026-02-30"})
    assert day.status_code == 422


def test_each_option_is_held_against_the_records_of_today(hall: Hall, tmp_path: Path) -> None:
    data = tmp_path / "contacts.csv"
    rows = "id,email,fit,consent,recycled,lead_score,content_downloaded\n"
    data.write_text(f"{rows}1,a@b.example,good,yes,no,20,yes\n", encoding="utf-8")
    hold_against(hall.app, Data((str(data),)))
    leader = hall.browser()
    address = hall.begin(leader, BOUNDARY)
    hall.go_on(leader, address, "choose")
    page = text_of(leader.get(f"{address}/records?about={BOUNDARY}").text)
    assert "No, above 20 1 of 1 record would change stage. 1 record: from Marketing" in page
    data.unlink()
    assert leader.get(f"{address}/records?about={BOUNDARY}").status_code == 200
    assert leader.get(f"{address}/records?about={MQL}").status_code == 404
