"""The frame of the window: the sidebar, and pages that are made when they are first wanted.

Most starts show the lobby and nothing else, so a page, and what it needs, is loaded with its first
use; `warm_up` does it ahead, a page at a time, once the window is on screen.
"""

# ruff: noqa: PLC0415 - that is what this module is for

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from msmp_gui.ui.bridge import EngineBridge
from msmp_gui.ui.pages.welcome import WelcomePage
from msmp_gui.ui.preferences import WindowPreferences
from msmp_gui.ui.sidebar import Sidebar
from msmp_gui.ui.theme import Theme
from msmp_gui.ui.widgets.banner import NoticeBar

if TYPE_CHECKING:
    from msmp_gui.ui.pages.audit import AuditPageView
    from msmp_gui.ui.pages.conference import ConferencePage
    from msmp_gui.ui.pages.invitation import InvitationPage
    from msmp_gui.ui.pages.link import LinkPage
    from msmp_gui.ui.pages.new_conference import NewConferencePage
    from msmp_gui.ui.pages.person import PersonPage
    from msmp_gui.ui.pages.settings import SettingsPage
    from msmp_gui.ui.widgets.alert_banner import AlertStack

P = TypeVar("P", bound=QWidget)

_SIZE = (1180, 760)
_SMALLEST = (820, 540)

_PAGES = ("new_conference", "conference", "person", "invitation", "link", "settings", "audit")
"""Attributes, and modules of `pages`; in the order in which people are likely to want them."""


def load_pages() -> None:
    """Load what the pages need; in any thread."""
    for name in _PAGES:
        import_module(f"msmp_gui.ui.pages.{name}")


class PagedWindow(QMainWindow):
    """Signals: what the pages ask for; each is described there.

    The pages are attributes, and each is made by reading it for the first time.
    """

    history_wanted = Signal(str)
    history_left = Signal(str)
    submitted = Signal(int)
    cancelled = Signal()
    address_wanted = Signal()
    start_with = Signal(str)
    accepted = Signal(int, str)
    declined = Signal()
    person_wanted = Signal(str)
    sent = Signal(int, str, str)
    more_wanted = Signal(str)
    link_dropped = Signal()
    look_chosen = Signal()
    restart_wanted = Signal()
    alert_seen = Signal(int)
    undoable = Signal(str, str, object)
    spent = Signal(object)
    renewal_wanted = Signal()
    held = Signal(str, object)

    def __init__(
        self,
        bridge: EngineBridge,
        theme: Theme,
        now: Callable[[], float],
        preferences: WindowPreferences | None,
    ) -> None:
        super().__init__()
        self._bridge = bridge
        self._theme = theme
        self._now = now
        self._tray = False
        self.preferences = preferences or WindowPreferences(None)
        self.sidebar = Sidebar(theme)
        self.welcome = WelcomePage(theme)
        self.notice_bar = NoticeBar(theme, last=True)
        self.stack = QStackedWidget()
        self.stack.setObjectName("pages")
        self._lay_out()

    def _lay_out(self) -> None:
        self.setWindowTitle("MSMP")
        self.resize(*_SIZE)
        self.setMinimumSize(*_SMALLEST)
        self.restoreGeometry(self.preferences.geometry)
        self.stack.addWidget(self.welcome)
        middle = self._middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.stack, 1)
        middle.addWidget(self.notice_bar)
        central = QWidget()
        whole = QHBoxLayout(central)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.sidebar)
        whole.addLayout(middle, 1)
        self.setCentralWidget(central)

    def stay_in_tray(self) -> None:
        """There is a tray, in which the app may stay when the window is closed."""
        self._tray = True

    def warm_up(self) -> None:
        """Make the pages that are still missing, one in each turn of the event loop."""
        if missing := self._missing():
            getattr(self, missing[0])
            QTimer.singleShot(0, self, self.warm_up)

    @property
    def warm(self) -> bool:
        """Whether all pages are made."""
        return not self._missing()

    def _missing(self) -> list[str]:
        return [name for name in _PAGES if name not in self.__dict__]

    def _added(self, page: P) -> P:
        self.stack.addWidget(page)
        return page

    @cached_property
    def alerts(self) -> AlertStack:
        """What is no conference's, above the page."""
        from msmp_gui.ui.widgets.alert_banner import AlertStack

        made = AlertStack(self._theme)
        made.dismissed.connect(self.alert_seen)
        made.renewal.connect(self.renewal_wanted)
        made.follow(self.sidebar.all_history)
        self._middle.insertWidget(0, made)
        return made

    @cached_property
    def new_conference(self) -> NewConferencePage:
        """Where a conference is begun."""
        from msmp_gui.ui.pages.new_conference import NewConferencePage

        page = NewConferencePage(self._bridge, self._theme)
        page.submitted.connect(self.submitted)
        page.cancelled.connect(self.cancelled)
        page.add_address.connect(self.address_wanted)
        return self._added(page)

    @cached_property
    def conference(self) -> ConferencePage:
        """A conference."""
        from msmp_gui.ui.pages.conference import ConferencePage

        page = ConferencePage(self._bridge, self._theme, self._now)
        page.history.connect(self.history_wanted)
        page.open_person.connect(self.person_wanted)
        page.address_wanted.connect(self.address_wanted)
        page.sent.connect(self.sent)
        page.restarted.connect(self.submitted)
        page.undoable.connect(self.undoable)
        page.spent.connect(self.spent)
        page.held.connect(self.held)
        page.invite_more.connect(self.more_wanted)
        page.alerts.renewal.connect(self.renewal_wanted)
        return self._added(page)

    @cached_property
    def person(self) -> PersonPage:
        """Somebody near, or known."""
        from msmp_gui.ui.pages.person import PersonPage

        page = PersonPage(self._bridge, self._theme)
        page.start.connect(self.start_with)
        return self._added(page)

    @cached_property
    def invitation(self) -> InvitationPage:
        """An invitation that waits for an answer."""
        from msmp_gui.ui.pages.invitation import InvitationPage

        page = InvitationPage(self._bridge, self._theme)
        page.accepted.connect(self.accepted)
        page.declined.connect(self.declined)
        page.held.connect(self.held)
        page.open_person.connect(self.person_wanted)
        return self._added(page)

    @cached_property
    def link(self) -> LinkPage:
        """A link that was opened."""
        from msmp_gui.ui.pages.link import LinkPage

        page = LinkPage(self._bridge, self._theme)
        page.dropped.connect(self.link_dropped)
        return self._added(page)

    @cached_property
    def settings(self) -> SettingsPage:
        """The settings."""
        from msmp_gui.ui.pages.settings import SettingsPage

        page = SettingsPage(self._bridge, self._theme, self.preferences, tray=self._tray)
        page.look_changed.connect(self.look_chosen)
        page.restart_wanted.connect(self.restart_wanted)
        return self._added(page)

    @cached_property
    def audit(self) -> AuditPageView:
        """What happened in conferences."""
        from msmp_gui.ui.pages.audit import AuditPageView

        page = AuditPageView(self._bridge, self._theme)
        page.back.connect(self.history_left)
        return self._added(page)
