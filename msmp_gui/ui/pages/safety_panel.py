"""Comparing a safety number: read aloud, by QR code, or by what the other sent."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFontDatabase, QGuiApplication, QTextOption
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from msmp_gui.engine.notices import SafetyNumberCompared
from msmp_gui.engine.snapshot import PersonView, Trust
from msmp_gui.identity.verification import Verdict
from msmp_gui.ui.theme import SPACE, Theme, Tone, scaled
from msmp_gui.ui.widgets.banner import Finding
from msmp_gui.ui.widgets.basics import button, label
from msmp_gui.ui.widgets.fields import Lines
from msmp_gui.ui.widgets.flow import Flow
from msmp_gui.ui.widgets.qr import QrCode
from msmp_gui.ui.wording import isolated, tr, words

_FIELD = 76
"""Pixels of the field to paste into."""
_WORDS_ACROSS = 4
_READABLE = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)
_LOOK = {
    Verdict.SAME: (Tone.GOOD, "verified"),
    Verdict.DIFFERENT: (Tone.DANGER, "compromised"),
}


class SafetyPanel(QWidget):
    """Signals:

    same: the numbers were read aloud, and are the same.
    same_code: so is the code of the conference that both are in.
    pasted: what the other sent, to be compared.
    """

    same = Signal()
    same_code = Signal()
    pasted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._person: PersonView | None = None
        self.ways = QTabBar()
        self.ways.setDrawBase(False)
        self.ways.setExpanding(False)
        self.ways.setAccessibleName(tr("Ways to compare the number"))
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        self.number = label()
        self.number.setFont(scaled(fixed, 1.3))
        self.number.setTextInteractionFlags(_READABLE)
        self.words = QWidget()
        # English words, and digits: read from left to right wherever one is.
        self.words.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._words = QGridLayout(self.words)
        self.qr = QrCode()
        self.field = Lines()
        self.result = Finding(theme)
        self.differ_result = Finding(theme)
        self._make_buttons()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.ways)
        # Not stacked: each is as high as it is.
        self._pages = (self._aloud(), self._by_qr(), self._by_paste())
        for name, page in zip(
            (tr("Read aloud"), tr("QR code"), tr("Paste what they sent")), self._pages, strict=True
        ):
            self.ways.addTab(name)
            layout.addWidget(page)
        self.ways.currentChanged.connect(self._on_way)
        self._on_way(0)

    def _make_buttons(self) -> None:
        theme = self._theme
        self.verify = button(
            tr("The numbers are the same"),
            self.same.emit,
            icon="check",
            theme=theme,
        )
        self.differ = button(tr("They are different"), self._on_differ, theme=theme)
        self.by_code = button(tr("By code"), self.same_code.emit, kind="link", theme=theme)
        self.compare = button(
            tr("Compare"), self._on_compare, kind="primary", icon="compare", theme=theme
        )
        self.copy = button(tr("Copy my number"), self._on_copy, icon="copy", theme=theme)
        self.copied = label(muted=True)

    def _aloud(self) -> QWidget:
        page, layout = _page()
        layout.addWidget(
            label(
                tr(
                    "Read the number to each other, in person or on a call where you know the "
                    "voice: the digits, or the words, which say the same."
                ),
                muted=True,
            )
        )
        layout.addWidget(self.number)
        self._words.setContentsMargins(0, SPACE // 2, 0, SPACE // 2)
        self._words.setHorizontalSpacing(2 * SPACE)
        self._words.setVerticalSpacing(2)
        across = QHBoxLayout()
        across.addWidget(self.words)
        across.addStretch(1)
        layout.addLayout(across)
        layout.addLayout(Flow(self.verify, self.differ))
        layout.addWidget(self.differ_result)
        layout.addWidget(self.by_code, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)
        return page

    def _by_qr(self) -> QWidget:
        page, layout = _page()
        across = QHBoxLayout()
        across.setSpacing(2 * SPACE)
        across.addWidget(self.qr, 0, Qt.AlignmentFlag.AlignTop)
        steps = QVBoxLayout()
        steps.setSpacing(SPACE)
        self._steps = [label() for _ in range(3)]
        for step in self._steps:
            steps.addWidget(step)
        steps.addStretch(1)
        across.addLayout(steps, 1)
        layout.addLayout(across)
        layout.addStretch(1)
        return page

    def _by_paste(self) -> QWidget:
        page, layout = _page()
        self._ask = label(muted=True)
        layout.addWidget(self._ask)
        self.field.setPlaceholderText(tr("Digits, words, or the text of a QR code"))
        self.field.setAccessibleName(tr("What they sent you"))
        self.field.setFixedHeight(_FIELD)
        self.field.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
        self.field.textChanged.connect(self._on_typed)
        layout.addWidget(self.field)
        layout.addLayout(Flow(self.compare, self.copy))
        layout.addWidget(self.copied)
        self.copied.hide()
        layout.addWidget(self.result)
        layout.addStretch(1)
        self._on_typed()
        return page

    def show_person(self, person: PersonView, conference: str) -> None:
        """Show this person's number; `conference`: where both have the same key, if anywhere."""
        before, self._person = self._person, person
        fresh = before is None or before.fingerprint != person.fingerprint
        if before and before.trust is not person.trust is Trust.VERIFIED:
            self.differ_result.say("")  # the numbers were the same after all
        if fresh:
            self.ways.setCurrentIndex(0)
            self.field.clear()
            self.result.say("")
            self.differ_result.say("")
            self.copied.hide()
        lost = person.trust is Trust.COMPROMISED
        self.verify.setVisible(not lost)
        self.by_code.setVisible(bool(conference) and not lost)
        self.by_code.setText(
            tr("Or: we read the code of “{name}” to each other", name=isolated(conference))
        )
        self.by_code.setAccessibleName(self.by_code.text())
        if fresh:
            self._show_number(person)

    def _show_number(self, person: PersonView) -> None:
        name = isolated(person.name)
        safety = person.safety
        number = safety.number if safety else ""
        self.number.setText(_lines(number))
        self.number.setAccessibleName(tr("Safety number: {number}", number=number))
        said = safety.words if safety else ()
        for at in reversed(range(self._words.count())):
            item = self._words.takeAt(at)
            if item is not None and (old := item.widget()) is not None:
                old.deleteLater()
        for at, word in enumerate(said):
            made = label(word, wrap=False)
            made.setAlignment(Qt.AlignmentFlag.AlignLeft)
            self._words.addWidget(made, at // _WORDS_ACROSS, at % _WORDS_ACROSS)
        self.words.setAccessibleName(tr("The number in words: {words}", words=" ".join(said)))
        self.qr.show_text(safety.qr if safety else "")
        self.qr.setAccessibleName(tr("QR code of the safety number with {name}", name=name))
        for step, text in zip(
            self._steps,
            (
                tr("1. {name} scans this code with the camera of a phone.", name=name),
                tr("2. They paste the text that it shows into their app, on the page with you."),
                tr(
                    "3. Do the same with the code on their screen: paste its text here, under "
                    "“Paste what they sent”."
                ),
            ),
            strict=True,
        ):
            step.setText(text)
        self._ask.setText(
            tr(
                "Ask {name} for the number on their screen, by a way where you know that it is "
                "them: a call, or a messenger that you trust. Not by this app.",
                name=name,
            )
        )

    def show_result(self, notice: SafetyNumberCompared) -> None:
        """Say what the comparison found, if it is about who is shown."""
        if self._person is not None and notice.fingerprint == self._person.fingerprint:
            tone, drawing = _LOOK.get(notice.verdict, (Tone.ATTENTION, "alert"))
            self.result.say(words(notice.words), tone, drawing)

    def ask_again(self) -> None:
        """Bring the way to compare to the front: the key has changed."""
        self.ways.setCurrentIndex(0)
        self.verify.setFocus()

    @Slot(int)
    def _on_way(self, chosen: int) -> None:
        for at, page in enumerate(self._pages):
            page.setVisible(at == chosen)

    @Slot()
    def _on_typed(self) -> None:
        self.compare.setEnabled(bool(self.field.toPlainText().strip()))
        self.result.say("")

    @Slot()
    def _on_compare(self) -> None:
        self.pasted.emit(self.field.toPlainText())

    @Slot()
    def _on_differ(self) -> None:
        text = tr(
            "Do not go on. First read all of it once more, slowly: you both have to look at the "
            "page with the other’s name. If it is still different, somebody is between you, or "
            "this is not their app: decline what it asks you for, and tell them."
        )
        self.differ_result.say(text, Tone.DANGER, "compromised")

    @Slot()
    def _on_copy(self) -> None:
        if self._person is not None and self._person.safety is not None:
            QGuiApplication.clipboard().setText(self._person.safety.text)
            self.copied.setText(
                tr(
                    "Copied. Send it to {name}, who pastes it into their app.",
                    name=isolated(self._person.name),
                )
            )
            self.copied.show()


def _page() -> tuple[QWidget, QVBoxLayout]:
    page = QWidget()
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, SPACE + SPACE // 2, 0, 0)
    layout.setSpacing(SPACE)
    return page, layout


def _lines(number: str) -> str:
    """Four groups of five digits on a line."""
    groups = number.split(" ")
    return "\n".join("  ".join(groups[at : at + 4]) for at in range(0, len(groups), 4))
