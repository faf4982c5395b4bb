"""A director's day, through the window and by keyboard alone."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from peerdesk.desk.opening import Desk
from peerdesk.domain.counts import OutcomeCount
from peerdesk.domain.people import Supporter
from peerdesk.domain.queue import ALL_OPEN, Query, QueueRow
from peerdesk.domain.referral import Referral, State
from peerdesk.ui.referrals.candidates import Candidates
from peerdesk.ui.referrals.new_referral_peers import PeersPart
from peerdesk.ui.referrals.queue_pane import QueuePane
from peerdesk.ui.visitor import Visitor
from peerdesk.ui.widgets.search_field import SearchField
from tests.hospital import TODAY


def rows(desk: Desk, query: Query = ALL_OPEN) -> list[QueueRow]:
    return desk.referrals.rows(desk.referrals.queue(query).numbers)


def names(visitor: Visitor, query: Query = ALL_OPEN) -> list[str]:
    return sorted(row.peer_name for row in visitor.ask_desk(lambda d: rows(d, query)))


def first(visitor: Visitor) -> Referral:
    def read(desk: Desk) -> Referral:
        everything = Query(states=frozenset(State))
        number = min(desk.referrals.queue(everything).numbers)
        return desk.referrals.panel(number).referral

    return visitor.ask_desk(read)


def holder(visitor: Visitor) -> Supporter:
    number = first(visitor).supporter
    everyone = visitor.ask_desk(lambda desk: desk.roster.supporters())
    return next(one for one in everyone if one.number == number)


def refer(visitor: Visitor, *people: str) -> None:
    """Fill in the form for these colleagues and come back to the queue."""
    visitor.press("Ctrl+N")
    visitor.write("Unex")
    visitor.press("Tab")
    visitor.write("Oper")
    visitor.tab_to("Name")
    for person in people:
        visitor.write(person)
        visitor.until(visitor.find(PeersPart).line.offers_open)
        visitor.press("Return")
    visitor.press("Ctrl+Return", "Return")


def refer_and_assign(visitor: Visitor) -> None:
    refer(visitor, "Ruth Harlow")
    visitor.press("Ctrl+Return")


def test_the_directors_passphrase_opens_the_queue(director: Visitor) -> None:
    assert director.pages() == ("Referrals", "Roster", "Sheets", "Settings")
    assert "Nobody is waiting." in director.reads()


def test_a_wrong_passphrase_is_answered_in_words_and_can_be_typed_again(
    visitor: Visitor,
) -> None:
    visitor.write("not the words at all")
    visitor.press("Return")
    visitor.until(lambda: "does not open this program" in visitor.reads())

    visitor.unlock("five calm words for directors")

    assert visitor.pages()[0] == "Referrals"


def test_several_clinicians_are_referred_after_one_adverse_event(
    director: Visitor,
) -> None:
    refer(director, "Ruth Ha", "Omar Kh", "Inés Nú")

    found = director.ask_desk(rows)
    assert {row.peer_name for row in found} == {
        "Ruth Harlow",
        "Omar Khoury",
        "Inés Núñez",
    }
    assert {row.together for row in found} == {3}


def test_the_panel_shows_in_words_who_could_reach_out_and_assigns_them(
    director: Visitor,
) -> None:
    refer(director, "Ruth Harlow")
    model = director.find(Candidates).model()
    best = model.index(0, 0)
    said = str(best.data(Qt.ItemDataRole.AccessibleTextRole))
    name = str(best.data())

    director.press("Ctrl+Return")

    assert "same field" in said
    assert first(director).state is State.ASSIGNED
    assert holder(director).name == name


def test_an_assignment_is_taken_back_with_one_key(director: Visitor) -> None:
    refer_and_assign(director)

    director.press("Ctrl+Z")

    assert first(director).state is State.WAITING


def test_the_hand_off_is_composed_warned_about_and_leaves_nothing_behind(
    director: Visitor, program: Path
) -> None:
    refer_and_assign(director)
    director.press("H")
    assert "Ruth Harlow" in director.reads()
    director.write(" She said Ruth Harlow wept.")
    director.until(lambda: "name" in director.reads().casefold())

    director.press("Ctrl+Return")

    assert first(director).handed_off_on == TODAY
    kept = b"".join(file.read_bytes() for file in program.rglob("*") if file.is_file())
    assert b"wept" not in kept


def test_the_message_of_a_hand_off_is_copied_and_marked_secret(
    director: Visitor,
) -> None:
    refer_and_assign(director)
    director.press("H")

    director.press("Ctrl+Shift+C")

    board = QApplication.clipboard().mimeData()
    assert "Ruth Harlow" in board.text()
    assert board.hasFormat("x-kde-passwordManagerHint")


def test_reached_out_tried_again_closed_and_reopened_by_single_keys(
    director: Visitor,
) -> None:
    refer_and_assign(director)
    director.press("R")
    assert first(director).state is State.REACHED_OUT

    director.choose("try_again")
    assert first(director).attempts == 2

    director.press("C", "Return")
    assert first(director).state is State.CLOSED


def test_closing_counts_what_is_not_known(director: Visitor) -> None:
    refer_and_assign(director)

    director.press("R", "C", "Return")

    def counted(desk: Desk) -> int:
        with desk.vault.read() as records:
            outcomes = records.counters.outcomes(TODAY.year)
        return outcomes[OutcomeCount.REPLY_NOT_KNOWN]

    assert director.ask_desk(counted) == 1


def test_back_to_waiting_and_withdraw(director: Visitor) -> None:
    refer_and_assign(director)

    director.choose("put_back")
    assert first(director).state is State.WAITING

    director.choose("withdraw")
    assert names(director) == []


def test_a_name_typed_into_the_queue_is_searched_for_and_moves_nobody(
    director: Visitor,
) -> None:
    refer_and_assign(director)
    before = first(director)

    director.write("wisn")
    director.press("Return")

    assert first(director) == before
    assert director.find(SearchField).text() == "wisn"


def test_a_search_never_leaves_a_hidden_colleague_to_be_assigned(
    director: Visitor,
) -> None:
    refer(director, "Ruth Ha", "Omar Kh")

    director.press("Ctrl+F")
    director.write("nobody at all")
    director.until(lambda: director.find(QueuePane).model.rowCount() == 0)
    director.press("Ctrl+Return")

    waiting = Query(states=frozenset({State.WAITING}))
    assert names(director, waiting) == ["Omar Khoury", "Ruth Harlow"]


def test_a_supporter_is_paused_on_the_roster(director: Visitor) -> None:
    director.press("Alt+2")
    director.tab_to("Pause for")

    director.press("Tab", "Space")

    everyone = director.ask_desk(lambda desk: desk.roster.supporters())
    assert [one.name for one in everyone if one.paused_until] == ["Ada Lindqvist"]


def test_immediate_danger_shows_whom_to_call_and_records_nothing(
    director: Visitor, program: Path
) -> None:
    before = {file.name: file.stat().st_mtime_ns for file in program.iterdir()}

    director.press("Ctrl+Shift+D")
    shown = director.reads()
    director.press("Escape")

    assert "988" in shown
    assert {file.name: file.stat().st_mtime_ns for file in program.iterdir()} == before


def test_the_administrator_has_the_roster_and_the_sheets_but_no_referrals(
    administrator: Visitor,
) -> None:
    assert administrator.pages() == ("Roster", "Sheets", "Settings")

    administrator.press("Alt+2")

    assert "Export PDF" in administrator.buttons()
