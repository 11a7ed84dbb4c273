"""A person's page: comparing the safety number by every way, and what is remembered of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest
import segno
from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from msmp_gui.engine.commands import CompareSafetyNumber, DeclineInvitation, MarkVerified
from msmp_gui.engine.notices import SafetyNumberCompared
from msmp_gui.engine.sentences import sentence
from msmp_gui.engine.snapshot import PersonView, SafetyView, Trust, VerifiedView
from msmp_gui.engine.verifying import words_of
from msmp_gui.identity.verification import Means, Verdict
from msmp_gui.ui.pages.person import PersonPage
from msmp_gui.ui.widgets.qr import QrCode
from tests.ui import alert_samples, samples
from tests.ui.conftest import Show
from tests.ui.fake_engine import FakeEngine
from tests.ui.hands_and_eyes import click, spoken, words_in

DAVE = samples.DAVE
ALOUD, QR, PASTE = range(3)


def safety(person: PersonView = DAVE) -> SafetyView:
    assert person.safety is not None
    return person.safety


def opened(show: Show, person: PersonView = DAVE, **changes: object) -> PersonPage:
    window = show(samples.snapshot(**{"people": (person, samples.ERIN), **changes}))
    window.show_key(f"person:{person.fingerprint}")
    assert window.stack.currentWidget() is window.person
    return window.person


def told(engine: FakeEngine, verdict: Verdict, person: PersonView = DAVE) -> None:
    said = words_of(verdict, person.name, lost=False)
    engine.tell(SafetyNumberCompared(person.fingerprint, verdict, said))


@pytest.mark.requirement("U4", "R15")
def test_the_number_is_there_in_digits_and_in_words(show: Show) -> None:
    page = opened(show)
    text = words_in(page)
    assert "".join(page.safety.number.text().split()) == safety().number.replace(" ", "")
    for word in safety().words:
        assert word in text
    assert safety().number in page.safety.number.accessibleName()
    assert " ".join(safety().words) in page.safety.words.accessibleName()


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_the_qr_code_is_what_it_should_be_pixel_by_pixel(qtbot: QtBot, ratio: float) -> None:
    class Screen(QrCode):
        def devicePixelRatioF(self) -> float:
            return ratio

    code = Screen()
    qtbot.addWidget(code)
    code.show_text(safety().qr)
    expected = segno.make_qr(safety().qr, error="m", boost_error=False).matrix
    module = code.module()
    pixels = round(module * ratio)
    assert module * ratio == pixels
    assert code.width() >= module * (len(expected) + 8)
    if ratio != 1.0:
        return
    image = code.grab().toImage().scaled(code.size())
    start = (code.width() - pixels * len(expected)) // 2
    for y in range(code.height()):
        for x in range(code.width()):
            down, across = (y - start) // pixels, (x - start) // pixels
            inside = 0 <= down < len(expected) and 0 <= across < len(expected)
            dark = inside and expected[down][across]
            assert image.pixelColor(x, y) == QColor("#000000" if dark else "#ffffff"), (x, y)


def test_the_qr_code_has_a_name_for_a_screen_reader(show: Show) -> None:
    page = opened(show)
    page.safety.ways.setCurrentIndex(QR)
    assert page.safety.qr.isVisible()
    assert "Dave Hartmann" in page.safety.qr.accessibleName()


@pytest.mark.requirement("R15")
def test_what_was_sent_is_compared_by_the_engine(show: Show, engine: FakeEngine) -> None:
    page = opened(show)
    page.safety.ways.setCurrentIndex(PASTE)
    assert not page.safety.compare.isEnabled()
    page.safety.field.setPlainText(" 12345 ")
    click(page.safety.compare)
    assert engine.commands == [CompareSafetyNumber(DAVE.fingerprint, " 12345 ")]
    assert not page.safety.result.isVisible()


@pytest.mark.requirement("R15")
@pytest.mark.parametrize(
    ("verdict", "tone", "words"),
    [
        (Verdict.SAME, "good", "The same."),
        (Verdict.DIFFERENT, "danger", "Different – do not go on."),
        (Verdict.OWN, "attention", "what your own app shows"),
        (Verdict.INCOMPLETE, "attention", "A part of the number is missing"),
        (Verdict.MISREAD, "attention", "One of the words cannot be right"),
        (Verdict.NOTHING, "attention", "no safety number in this text"),
    ],
)
def test_each_verdict_is_said_in_words(
    show: Show, engine: FakeEngine, verdict: Verdict, tone: str, words: str
) -> None:
    page = opened(show)
    page.safety.ways.setCurrentIndex(PASTE)
    page.safety.field.setPlainText("1")
    told(engine, verdict)
    assert words in words_in(page)
    assert page.safety.result.property("tone") == tone
    page.safety.field.setPlainText("12")
    assert words not in words_in(page)


def test_an_answer_about_somebody_else_is_not_shown(show: Show, engine: FakeEngine) -> None:
    page = opened(show)
    page.safety.ways.setCurrentIndex(PASTE)
    told(engine, Verdict.SAME, samples.ERIN)
    assert not page.safety.result.isVisible()


def test_what_was_typed_for_one_person_is_not_there_for_another(
    show: Show, engine: FakeEngine
) -> None:
    page = opened(show)
    page.safety.ways.setCurrentIndex(PASTE)
    page.safety.field.setPlainText("1")
    told(engine, Verdict.SAME)
    page.window().show_key(f"person:{samples.ERIN.fingerprint}")  # type: ignore[attr-defined]
    page.safety.ways.setCurrentIndex(PASTE)
    assert page.safety.field.toPlainText() == ""
    assert not page.safety.result.isVisible()


def test_ones_own_number_is_copied_to_be_sent(show: Show) -> None:
    page = opened(show)
    page.safety.ways.setCurrentIndex(PASTE)
    click(page.safety.copy)
    assert QGuiApplication.clipboard().text() == safety().text
    assert "Copied." in words_in(page)


def test_numbers_that_differ_lead_to_advice_and_to_no_command(
    show: Show, engine: FakeEngine
) -> None:
    page = opened(show)
    click(page.safety.differ)
    assert "Do not go on." in words_in(page)
    assert engine.commands == []


@pytest.mark.requirement("R15")
def test_the_code_of_a_conference_counts_where_they_share_one(
    show: Show, engine: FakeEngine
) -> None:
    assert not opened(show).safety.by_code.isVisible()
    page = opened(show, groups=(samples.group(),))
    assert "Quarterly review" in page.safety.by_code.text()
    click(page.safety.by_code)
    assert engine.last == MarkVerified(DAVE.fingerprint, True, Means.CONFERENCE)
    without = samples.group(members=(samples.member(DAVE, confirmed=False),))
    assert not opened(show, groups=(without,)).safety.by_code.isVisible()


@pytest.mark.parametrize(
    ("means", "words"),
    [
        (Means.NUMBER, "by comparing the number."),
        (Means.ALOUD, "by reading the number aloud."),
        (Means.PASTED, "by comparing the number that they sent."),
        (Means.QR, "by scanning their QR code."),
        (Means.CONFERENCE, "by the code of a conference."),
    ],
)
def test_when_and_how_somebody_was_verified_is_said(
    show: Show, means: Means, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    year = QDate.currentDate().year()
    at = datetime(year, 3, 3, 12).astimezone().timestamp()
    person = replace(DAVE, trust=Trust.VERIFIED, verified=VerifiedView(at, means))
    QLocale.setDefault(QLocale.c())
    text = words_in(opened(show, person))
    assert f"Verified by you on 3 March, {words}" in text
    old = replace(person, verified=VerifiedView(at - 400 * 86_400, means))
    assert f" {year - 1}" in words_in(opened(show, old)) or f" {year - 2}" in words_in(
        opened(show, old)
    )


@pytest.mark.requirement("R15")
def test_another_key_than_before_says_what_to_do(show: Show) -> None:
    changed = replace(DAVE, warning=alert_samples.OTHER_KEY)
    page = opened(show, changed)
    text = words_in(page)
    assert "another key than the one that you verified" in text
    assert "What to do: compare the number again." in text
    page.safety.ways.setCurrentIndex(QR)
    click(page.warning.again)
    assert page.safety.ways.currentIndex() == ALOUD
    assert page.safety.verify.hasFocus()
    assert not opened(show).warning.isVisible()


@pytest.mark.requirement("R15")
def test_an_invitation_under_another_key_leads_to_comparing_or_declining(
    show: Show, engine: FakeEngine
) -> None:
    changed = replace(DAVE, warning=alert_samples.OTHER_KEY)
    invitation = samples.invitation(changed)
    window = show(samples.snapshot(people=(changed,), invitations=(invitation,)))
    assert "decline" in words_in(window.invitation.warning)
    click(window.invitation.warning.again)
    assert window.stack.currentWidget() is window.person
    window.show_key(f"invitation:{invitation.invitation}")
    assert not window.invitation.accept.property("kind"), "not what is to be done first"
    click(window.invitation.decline)
    window.notice_bar.hide()
    assert engine.last == DeclineInvitation(invitation.invitation)


def test_a_lost_key_cannot_be_verified(show: Show) -> None:
    page = opened(show, replace(DAVE, trust=Trust.COMPROMISED))
    assert not page.safety.verify.isVisible()
    assert not page.talk.isVisible()


def test_the_keyboard_alone_is_enough_to_compare(show: Show, engine: FakeEngine) -> None:
    page = opened(show)
    page.safety.ways.setFocus()
    QTest.keyClick(page.safety.ways, Qt.Key.Key_Right)
    QTest.keyClick(page.safety.ways, Qt.Key.Key_Right)
    assert page.safety.field.isVisible()
    page.safety.field.setFocus()
    QTest.keyClicks(page.safety.field, "12345")
    QTest.keyClick(page.safety.field, Qt.Key.Key_Tab)
    assert page.safety.compare.hasFocus()
    QTest.keyClick(page.safety.compare, Qt.Key.Key_Space)
    assert engine.last == CompareSafetyNumber(DAVE.fingerprint, "12345")


@pytest.mark.requirement("U3", "U4")
def test_who_goes_away_while_the_number_is_read_leaves_people_where_they_came_from(
    show: Show,
) -> None:
    """And they are told why the number is no longer there."""
    group = samples.group()
    window = show(samples.snapshot(people=(DAVE, samples.ERIN), groups=(group,)))
    window.show_key(f"group:{group.group}")
    window.show_key(f"person:{DAVE.fingerprint}")
    assert window.stack.currentWidget() is window.person
    show(samples.snapshot(people=(samples.ERIN,), groups=(group,)))
    assert window.stack.currentWidget() is window.conference
    assert "not near now" in window.notice_bar.text
    window.go_back()
    assert window.stack.currentWidget() is window.conference


@pytest.mark.requirement("U4", "R26")
def test_a_changed_key_is_seen_wherever_the_person_is_listed(show: Show) -> None:
    """Also where people are picked for a conference: not only on a page that nobody opens."""
    changed = replace(DAVE, warning=sentence("This is not the key that you verified."))
    window = show(samples.snapshot(people=(changed, samples.ERIN)))
    listed = [each for each in spoken(window.sidebar.list) if DAVE.name in each]
    assert listed == [f"{DAVE.name}, Check who this is"]
    window.begin_conference()
    picked = [each for each in spoken(window.new_conference.list) if DAVE.name in each]
    assert picked == [f"{DAVE.name}, Check who this is"]


@pytest.mark.requirement("U4")
def test_that_numbers_differ_is_said_no_longer_once_they_were_the_same(show: Show) -> None:
    page = opened(show)
    click(page.safety.differ)
    assert "Do not go on" in words_in(page.safety)
    verified = replace(DAVE, trust=Trust.VERIFIED)
    show(samples.snapshot(people=(verified, samples.ERIN)))
    assert "Do not go on" not in words_in(page.safety)
