"""A link that this person opened: how far it has come."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QWidget

from msmp_gui.engine.commands import DropLink
from msmp_gui.engine.refusals import TURNED_DOWN
from msmp_gui.engine.snapshot import LinkState, LinkView, PersonView
from msmp_gui.ui import icons, wording
from msmp_gui.ui.bridge import EngineBridge
from msmp_gui.ui.theme import INK, SPACE, TITLE, Theme, Tone
from msmp_gui.ui.widgets.basics import button, label, reading_column
from msmp_gui.ui.wording import tr

_LOOKS = {
    LinkState.SEEKING: ("clock", Tone.PLAIN),
    LinkState.ASKED: ("clock", Tone.PLAIN),
    LinkState.UNREACHABLE: ("offline", Tone.ATTENTION),
    LinkState.REFUSED: ("alert", Tone.ATTENTION),
}


class LinkPage(QWidget):
    """Signals: dropped: the link is followed no further."""

    dropped = Signal()

    def __init__(self, bridge: EngineBridge, theme: Theme) -> None:
        super().__init__()
        self._bridge = bridge
        self._theme = theme
        self._link: LinkView | None = None
        self._mark = QLabel()
        self._title = label(size=TITLE, bold=True)
        self._text = label()
        self._next = label(muted=True)
        self.drop = button(tr("Do not join"), self._on_drop, theme=theme)
        layout = reading_column(self)
        layout.addSpacing(4 * SPACE)
        layout.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignLeading)
        for part in (self._title, self._text, self._next):
            layout.addWidget(part)
        layout.addWidget(self.drop, 0, Qt.AlignmentFlag.AlignLeading)
        layout.addStretch(1)

    def show_link(self, link: LinkView, host: PersonView | None) -> None:
        """Show how far it has come; `host`, where this peer has met them."""
        self._link = link
        drawing, tone = _LOOKS[link.state]
        ink = "accent" if tone is Tone.PLAIN else INK[tone]
        icons.draw(self._mark, drawing, ink, self._theme, 48)
        self._title.setText(wording.link_title(link))
        name = wording.isolated(host.name) if host else ""
        # Which the title says already.
        text = wording.words(link.reason) if link.reason else ""
        if text == wording.words(TURNED_DOWN):
            text = ""
        if link.state is LinkState.ASKED:
            text = (
                tr("{name} sees that you would like to join.", name=name)
                if name
                else tr("The host sees that you would like to join.")
            )
        self._text.setText(text)
        self._text.setVisible(bool(text))
        following = {
            LinkState.SEEKING: tr("This takes some seconds."),
            LinkState.ASKED: tr(
                "Once they let you in, you see what the conference is and how it is protected, "
                "and decide whether to join."
            ),
            LinkState.UNREACHABLE: tr("It is tried again for a while. You can leave this page."),
            LinkState.REFUSED: tr(
                "Ask {name} by another way. If it was a mistake, open the link once more.",
                name=name,
            )
            if name
            else tr("Ask the host by another way. If it was a mistake, open the link once more."),
        }[link.state]
        self._next.setText(following)
        self._next.setVisible(bool(following))
        over = link.state is LinkState.REFUSED
        self.drop.setText(tr("Remove from the list") if over else tr("Do not join"))
        self.drop.setAccessibleName(self.drop.text())

    @Slot()
    def _on_drop(self) -> None:
        if self._link is not None:
            self._bridge.submit(DropLink(self._link.group))
            self.dropped.emit()
