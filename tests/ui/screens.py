"""Renders every screen and state, for a person to look at, and a page of all pictures.

    python -m tests.ui.screens OUT_DIR [--view NAME] [WORD…]
    python -m tests.ui.screens --readme

In light and dark, high contrast, as small as can be, in German and French, from right to left and
at 200 %; with words, only screens whose name contains one. `--readme` makes the pictures that the
README shows.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QSize, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from msmp_gui.desktop.translation import Translation
from msmp_gui.engine.audit.view import AuditRow, LogVerdict
from msmp_gui.engine.notices import (
    AuditPage,
    AuditProgress,
    AuditVerified,
    SafetyNumberCompared,
)
from msmp_gui.engine.sentences import sentence, spoken
from msmp_gui.engine.snapshot import (
    Action,
    GroupView,
    LinkState,
    MemberState,
    NetworkView,
    Phase,
    Protection,
    Role,
    Snapshot,
    Trust,
    VerifiedView,
    Visibility,
)
from msmp_gui.engine.verifying import words_of
from msmp_gui.identity.identity import new_identity
from msmp_gui.identity.pki.key_files import pem_of
from msmp_gui.identity.verification import Means, Verdict
from msmp_gui.ui.dialogs.confirm import ConfirmDialog
from msmp_gui.ui.dialogs.first_run import FirstRunDialog, PassphraseDialog
from msmp_gui.ui.dialogs.invite_by_link import InviteByLinkDialog
from msmp_gui.ui.dialogs.invite_more import InviteDialog
from msmp_gui.ui.main_window import MainWindow
from msmp_gui.ui.policy_editor.dialog import PolicyEditor
from msmp_gui.ui.policy_editor.review import ReviewDialog
from msmp_gui.ui.theme import Theme
from msmp_gui.ui.widgets.alert_banner import AlertBanner
from msmp_gui.ui.wording import words
from tests.ui import audit_samples, samples
from tests.ui.fake_engine import FakeEngine
from tests.ui.samples import NOW

SIZES = (QSize(1280, 800), QSize(900, 600))
SMALLEST = QSize(820, 540)
"""As small as the window can be made."""

_SETTLED = 160
_TURNS = 20

Prepare = Callable[[MainWindow, FakeEngine], QDialog | None]


def feeding(snapshot: Snapshot, key: str = "") -> Prepare:
    def prepare(window: MainWindow, engine: FakeEngine) -> None:
        engine.feed(snapshot)
        if key:
            window.show_key(key)

    return prepare


def conference(group: GroupView, *others: GroupView) -> Prepare:
    return feeding(around(*others, group), f"group:{group.group}")


def around(*groups: GroupView, **changes: object) -> Snapshot:
    """What there is beside these conferences: whose key is lost in one is not trusted elsewhere."""
    people = samples.PEOPLE
    for group in groups:
        people = samples.people_around(group, people)
    return samples.snapshot(groups=groups, people=people, **changes)


def comparing(tab: int, verdict: Verdict | None = None) -> Prepare:
    def prepare(window: MainWindow, engine: FakeEngine) -> None:
        dave = samples.DAVE
        group = samples.group()
        engine.feed(samples.snapshot(groups=(group,)))
        window.show_key(f"person:{dave.fingerprint}")
        window.person.safety.ways.setCurrentIndex(tab)
        if verdict is not None:
            assert dave.safety is not None
            window.person.safety.field.setPlainText(dave.safety.text)
            said = words_of(verdict, dave.name, lost=False)
            engine.tell(SafetyNumberCompared(dave.fingerprint, verdict, said))
            if verdict is Verdict.SAME:
                now = VerifiedView(NOW, Means.PASTED)
                dave = replace(dave, trust=Trust.VERIFIED, verified=now)
                people = tuple(
                    dave if who.fingerprint == dave.fingerprint else who for who in samples.PEOPLE
                )
                engine.feed(samples.snapshot(groups=(group,), people=people))
            settle(20)

    return prepare


def new_conference(window: MainWindow, engine: FakeEngine) -> None:
    engine.feed(samples.snapshot(policies=(samples.EVERYDAY, samples.BOARD)))
    window.begin_conference()
    for who in (samples.BOB, samples.DAVE):
        window.new_conference.people.check(f"person:{who.fingerprint}", True)


def own_policies(window: MainWindow, engine: FakeEngine) -> None:
    long = "A policy whose name is as long as they let me make it, all of 64"
    named = replace(
        samples.COUNCIL,
        key=f"own:{long}",
        title=sentence("{text}", text=long),
        text=samples.COUNCIL.text.replace("Council", long),
    )
    engine.feed(samples.snapshot(policies=(samples.EVERYDAY, samples.COUNCIL, named)))
    window.begin_conference()
    window.new_conference.policies.buttons()[1].click()


def editing(section: str, **values: object) -> Prepare:
    """The editor at one of its sections, with some fields filled in otherwise."""

    def prepare(window: MainWindow, engine: FakeEngine) -> QDialog:
        policies = (samples.EVERYDAY, samples.COUNCIL)
        engine.feed(samples.snapshot(policies=policies))
        window.begin_conference()
        window.new_conference.entry.advanced.click()
        editor = window.findChild(PolicyEditor)
        assert editor is not None
        fill_in(editor, values)
        editor.show_section(section)
        return editor

    return prepare


def fill_in(editor: PolicyEditor, values: dict[str, object]) -> None:
    for page in editor.pages:
        page.make()
    fields = {field.form.key: field for page in editor.pages for field in page.fields}
    for name, value in values.items():
        field = fields[name.replace("__", ".")]
        field.set_value(value)
        field.control.changed.emit()


def giving_up(window: MainWindow, engine: FakeEngine) -> QDialog | None:
    editor = editing("rekey", rekey__period="2 h")(window, engine)
    assert editor is not None
    editor.reject()
    return editor.findChild(QDialog)


def changing_policy(changes: str = "asked", **values: object) -> Prepare:
    """The editor on a running conference's policy."""

    def prepare(window: MainWindow, engine: FakeEngine) -> QDialog:
        text = samples.EVERYDAY.text.replace('changes = "asked"', f'changes = "{changes}"')
        conference(samples.owned(text))(window, engine)
        window.conference.tabs.setCurrentIndex(2)
        window.conference.policy.change_policy.click()
        editor = window.findChild(PolicyEditor)
        assert editor is not None
        fill_in(editor, values)
        if not values:
            return editor
        editor.use.click()
        review = editor.findChild(ReviewDialog)
        assert review is not None
        return review

    return prepare


def policy_tab(window: MainWindow, engine: FakeEngine) -> None:
    conference(samples.owned())(window, engine)
    show_panel(window)
    window.conference.tabs.setCurrentIndex(2)


def deleting(window: MainWindow, engine: FakeEngine) -> QDialog | None:
    own_policies(window, engine)
    window.new_conference.entry.delete.click()
    return window.findChild(QDialog)


def refused(window: MainWindow, engine: FakeEngine) -> None:
    conference(samples.group())(window, engine)
    window.conference.rekey.click()
    engine.fail(sentence("That cannot be done now: the conference is over or still starting."))


def events(window: MainWindow, engine: FakeEngine) -> None:
    conference(samples.group(timeline=samples.TIMELINE))(window, engine)
    show_panel(window)
    window.conference.tabs.setCurrentIndex(1)


def explained(group: GroupView) -> Prepare:
    def prepare(window: MainWindow, engine: FakeEngine) -> None:
        conference(group)(window, engine)
        settle(20)
        window.conference.alerts.findChild(AlertBanner).explain.click()

    return prepare


def remark(window: MainWindow, engine: FakeEngine) -> None:
    talk = samples.TALK[:5]
    alerts = (
        replace(samples.information_alert(1), at=samples.NOW - 500),
        replace(samples.information_alert(2), at=samples.NOW - 100),
    )
    conference(samples.group(messages=talk, alerts=alerts))(window, engine)
    settle(20)
    view = window.conference.conversation.view
    view.clicked.emit(view.model().index(len(talk) + 1, 0))


def history(
    rows: tuple[AuditRow, ...], group: str = "", verdicts: tuple[LogVerdict, ...] | None = None
) -> Prepare:
    def prepare(window: MainWindow, engine: FakeEngine) -> None:
        groups = (audit_samples.STANDUP, audit_samples.REVIEW) if rows else ()
        engine.feed(samples.snapshot(groups=groups))
        window.show_history(group)
        engine.tell(AuditPage(engine.last.request, rows, len(rows), len(rows), finished=True))
        if rows:
            settle(20)
            # From right to left, Qt's selectRow finds no column to begin with.
            window.audit.table.setCurrentIndex(window.audit.model.index(0, 0))
        if verdicts is not None:
            window.audit.verify.click()
            engine.tell(AuditVerified(engine.last.request, verdicts))

    return prepare


def checking(window: MainWindow, engine: FakeEngine) -> None:
    history(audit_samples.ROWS)(window, engine)
    window.audit.verify.click()
    engine.tell(AuditProgress(engine.last.request, 40_000, 100_000))


def panel_shown(window: MainWindow, engine: FakeEngine) -> None:
    conference(samples.gathering())(window, engine)
    show_panel(window)
    window.conference.key.explain.click()


def show_panel(window: MainWindow) -> None:
    """Also where it has no room beside the conversation."""
    settle()
    if window.conference.panel.isHidden():
        window.conference.toggle.click()


def asking(what: str) -> Prepare:
    def prepare(window: MainWindow, engine: FakeEngine) -> QDialog | None:
        conference(samples.group(members=samples.group().members[:4]))(window, engine)
        page = window.conference
        if what == "end":
            page.end.click()
        elif what == "hand over":
            page.hand_over.click()
        elif what == "hand over to one":
            page.members.hand_over.emit(samples.CAROL.fingerprint)
        elif what in ("invite", "link"):
            page.invite.click()
        elif what == "address":
            window.dialogs.ask_address()
        elif what == "own":
            page.members.compromise.emit(samples.ME.fingerprint)
        else:
            action = {"remove": page.members.remove, "compromise": page.members.compromise}[what]
            action.emit(samples.DAVE.fingerprint)
        if what == "link":
            asked = window.findChild(InviteDialog)
            assert asked is not None
            asked.link.click()
            opened = replace(
                samples.group(members=samples.group().members[:4]), link=samples.OPEN_LINK
            )
            conference(opened)(window, engine)
            return window.findChild(InviteByLinkDialog)
        return window.findChild(QDialog)

    return prepare


def hostile_hand_over(window: MainWindow, engine: FakeEngine) -> QDialog | None:
    conference(samples.hostile())(window, engine)
    window.conference.hand_over.click()
    return window.findChild(QDialog)


def certified(**changes: object) -> Prepare:
    def prepare(window: MainWindow, engine: FakeEngine) -> None:
        settings("you")(window, engine)
        made = samples.snapshot()
        assert made.certificate is not None
        engine.feed(replace(made, certificate=replace(made.certificate, **changes)))

    return prepare


def renewing(window: MainWindow, engine: FakeEngine) -> QDialog | None:
    settings("you")(window, engine)
    window.settings.you.renew.click()
    return window.findChild(ConfirmDialog)


def language(window: MainWindow, engine: FakeEngine) -> None:
    settings("look")(window, engine)
    window.settings.look.language.setCurrentIndex(1)


def settings(section: str) -> Prepare:
    def prepare(window: MainWindow, engine: FakeEngine) -> None:
        alone = section in ("network", "managed")  # where nobody is looked for
        near = () if alone else (samples.CAROL, samples.DAVE, samples.ERIN)
        known = replace(samples.BOB, known=True, near=not alone, last_seen=NOW - 86_400)
        made = samples.snapshot(
            people=(known, *near, samples.FRANK, samples.MALLORY),
            organisations=(samples.ACME,),
            managed=samples.MANAGED if section == "managed" else None,
        )
        network = replace(made.network, checks=samples.CHECKS)
        if section == "managed":
            network = replace(network, discovery=False, visibility=Visibility.KNOWN)
        engine.feed(replace(made, network=network))
        window.settings.show_section(section)
        window.show_settings()

    return prepare


def declined(window: MainWindow, engine: FakeEngine) -> None:
    engine.feed(samples.snapshot(invitations=(samples.invitation(),)))
    window.invitation.decline.click()


def leaving(window: MainWindow, engine: FakeEngine) -> None:
    conference(samples.hosted_by_bob())(window, engine)
    window.conference.leave.click()


def picked_away(window: MainWindow, engine: FakeEngine) -> None:
    known = replace(samples.FRANK, known=True)
    engine.feed(samples.snapshot(people=(*samples.PEOPLE[:2], known)))
    window.begin_conference()
    for who in (samples.BOB, known):
        window.new_conference.people.check(f"person:{who.fingerprint}", True)


def picked_by_file(window: MainWindow, engine: FakeEngine) -> None:
    engine.feed(samples.snapshot())
    window.begin_conference()
    made, _ = new_identity("Grace Imani", NOW, os.urandom)
    with TemporaryDirectory() as folder:
        file = Path(folder) / "grace.pem"
        file.write_text(pem_of(made.certificate.der))
        window.new_conference.pick_from(str(file))
    grace = samples.person("Grace Imani", near=False)
    grace = replace(grace, fingerprint=made.fingerprint.hex(), known=True, last_seen=None)
    engine.feed(samples.snapshot(people=(*samples.PEOPLE, grace)))


def member_away() -> Prepare:
    away = samples.member(samples.FRANK, MemberState.AWAY)
    made = samples.group(members=(*samples.group().members[:-1], away))

    def prepare(window: MainWindow, engine: FakeEngine) -> None:
        conference(made)(window, engine)
        show_panel(window)

    return prepare


def chosen_interfaces(window: MainWindow, engine: FakeEngine) -> None:
    engine.feed(samples.snapshot(network=samples.CHOSEN))
    window.settings.show_section("network")
    window.show_settings()


def link(state: LinkState) -> Prepare:
    made = samples.link(state)
    return feeding(samples.snapshot(links=(made,)), f"link:{made.group}")


def large() -> GroupView:
    people = [samples.person(f"Person {n}") for n in range(1, 500)]
    said = (
        samples.message(people[41], "Can everybody hear this?", 1, 300),
        *(samples.message(who, "Yes.", 1, 290) for who in people[120:125]),
    )
    me = samples.group().members[0]
    everyone = (me, *(samples.member(p) for p in people))
    return samples.group("All hands", everyone, messages=said, said_under_key=len(said))


def long_names() -> Prepare:
    who = replace(samples.BOB, name=samples.LONG_NAME)
    html = replace(samples.DAVE, name="<b>Dave</b> <img src=x>")
    members = (samples.group().members[0], samples.member(who), samples.member(html))
    said = (
        samples.message(who, "https://example.org/" + "a-very-long-address/" * 12, 1),
        samples.message(html, "<b>not bold</b> <script>alert(1)</script>", 1),
    )
    made = samples.group("A conference whose name is as long as they let me make it, 64", members)
    made = replace(made, messages=said, said_under_key=len(said))
    snapshot = samples.snapshot(
        me=replace(samples.ME, name=samples.LONG_NAME), people=(who, html), groups=(made,)
    )
    return feeding(snapshot, f"group:{made.group}")


SCREENS: dict[str, Prepare] = {
    "lobby-empty": feeding(
        samples.snapshot(
            people=(),
            protection=Protection.SESSION,
            network=NetworkView(
                (),
                False,
                spoken(
                    sentence("This computer is not connected to a network."),
                    sentence("Connect it by cable or wireless, and look again."),
                ),
            ),
        )
    ),
    "lobby": feeding(samples.snapshot()),
    "lobby-busy": feeding(
        around(
            samples.group("Standup"),
            samples.compromised(),
            invitations=(
                samples.invitation(name="Site visit"),
                samples.invitation(samples.ERIN, "Lunch"),
            ),
        )
    ),
    "person": feeding(
        samples.snapshot(groups=(samples.group(),)), f"person:{samples.DAVE.fingerprint}"
    ),
    "person-verified": feeding(samples.snapshot(), f"person:{samples.BOB.fingerprint}"),
    "person-qr": comparing(1),
    "person-same": comparing(2, Verdict.SAME),
    "person-different": comparing(2, Verdict.DIFFERENT),
    "person-other-key": feeding(
        samples.snapshot(people=(replace(samples.DAVE, warning=samples.OTHER_KEY),)),
        f"person:{samples.DAVE.fingerprint}",
    ),
    "new-conference": new_conference,
    "new-conference-own-policy": own_policies,
    "policy-editor": editing("name"),
    "policy-editor-operational": editing(
        "operational",
        operational__deputies=[samples.BOB.fingerprint, "ab" * 32],
        operational__takeover_after="8 s",
        operational__senders="named",
        operational__speakers=[samples.CAROL.fingerprint],
    ),
    "policy-editor-rekey": editing("rekey"),
    "policy-editor-compromise": editing("compromise"),
    "policy-editor-fault": editing(
        "access", access__rule="invited and (x", operational__max_members=64
    ),
    "policy-editor-fault-rekey": editing("rekey", rekey__period="1 s", rekey__volume="2 B"),
    "policy-editor-dissemination": editing("dissemination", dissemination__push=False),
    "policy-editor-running": changing_policy(),
    "policy-editor-review": changing_policy(
        rekey__period="2 h", operational__senders="controller", dissemination__approval=True
    ),
    "policy-editor-refused": changing_policy("stricter", rekey__period="2 h"),
    "policy-editor-give-up": giving_up,
    "policy-tab": policy_tab,
    "policy-delete": deleting,
    "invitation-other-key": feeding(
        samples.snapshot(
            invitations=(samples.invitation(replace(samples.DAVE, warning=samples.OTHER_KEY)),)
        )
    ),
    "invitation": feeding(samples.snapshot(invitations=(samples.invitation(samples.DAVE),))),
    "conference": conference(samples.group(timeline=samples.TIMELINE), samples.group("Standup")),
    "conference-earlier": conference(
        replace(
            samples.over(Phase.ENDED, sentence("The host ended the conference.")),
            members=(),
            messages=(),
            draft="Not to forget",
            ended=samples.NOW - 86_400,
        )
    ),
    "conference-kept": conference(
        samples.group(
            alerts=(samples.handover_alert(),),
            actions=samples.EVERYTHING - {Action.HAND_OVER} | {Action.KEEP_HOSTING},
        )
    ),
    "conference-gathering": conference(samples.gathering()),
    "conference-changing": conference(samples.changing()),
    "conference-changed": conference(samples.changed()),
    "conference-member": conference(samples.hosted_by_bob()),
    "conference-joining": conference(
        samples.hosted_by_bob(
            phase=Phase.JOINING,
            key=None,
            messages=(),
            members=(
                samples.member(samples.BOB, role=Role.CONTROLLER),
                samples.member(samples.ME, MemberState.JOINING),
            ),
            actions=frozenset({Action.LEAVE}),
        )
    ),
    "conference-compromise": conference(samples.compromised()),
    "conference-alerts": conference(
        replace(
            samples.compromised(),
            alerts=(
                samples.compromise_alert(),
                samples.lost_alert(),
                samples.information_alert(),
            ),
        )
    ),
    "alert-explained": explained(samples.compromised()),
    "alert-explained-member": explained(
        replace(samples.hosted_by_bob(), alerts=(samples.two_devices_alert(),))
    ),
    "alert-remark": remark,
    "conference-policy-asked": conference(
        replace(samples.hosted_by_bob(), alerts=(samples.policy_alert(),))
    ),
    "conference-code": conference(
        replace(samples.group(), actions=samples.EVERYTHING | {Action.CONFIRM_CODE})
    ),
    "conference-waiting": conference(samples.waiting()),
    "conference-host-lost": conference(samples.host_lost()),
    "conference-removed": conference(
        samples.over(Phase.REMOVED, sentence("The host removed you from the conference."))
    ),
    "conference-own-key-lost": conference(
        replace(
            samples.over(
                Phase.COMPROMISED,
                sentence("You were put out because your key was reported compromised."),
            ),
            alerts=(samples.own_alert(),),
        )
    ),
    "conference-report": conference(samples.hosted_by_bob(alerts=(samples.report_alert(),))),
    "conference-ended": conference(
        samples.over(Phase.ENDED, sentence("The host ended the conference."))
    ),
    "conference-left": conference(
        replace(samples.over(Phase.LEFT, sentence("You left the conference.")), messages=())
    ),
    "conference-interrupted": conference(
        samples.group(
            members=(
                samples.member(samples.ME, role=Role.CONTROLLER),
                *(
                    samples.member(who, MemberState.UNREACHABLE)
                    for who in (samples.BOB, samples.CAROL, samples.DAVE, samples.ERIN)
                ),
            ),
            phase=Phase.INTERRUPTED,
            key=None,
            actions=frozenset({Action.END}),
            end_reason=sentence(
                "You were away. The conference goes on as soon as somebody is near."
            ),
        )
    ),
    "conference-long-code": conference(samples.by_the_host_alone()),
    "conference-events": events,
    "conference-panel": panel_shown,
    "audit": history(audit_samples.ROWS, "", audit_samples.INTACT),
    "audit-renewed": history(audit_samples.ROWS, "", audit_samples.RENEWED),
    "audit-damaged": history(audit_samples.DAMAGED, "", audit_samples.BROKEN),
    "audit-unreadable": history(audit_samples.DAMAGED),
    "audit-conference": history(audit_samples.ROWS[:11], audit_samples.REVIEW.group),
    "audit-checking": checking,
    "audit-empty": history(()),
    "conference-large": conference(large()),
    "conference-long-names": long_names(),
    "hostile-lobby": feeding(samples.snapshot(people=samples.HOSTILE)),
    "hostile-conference": conference(samples.hostile()),
    "hostile-person": feeding(
        samples.snapshot(people=samples.HOSTILE), f"person:{samples.HOSTILE[4].fingerprint}"
    ),
    "hostile-invitation": feeding(
        samples.snapshot(
            people=samples.HOSTILE,
            invitations=(
                replace(
                    samples.invitation(samples.HOSTILE[2], samples.hostile().name),
                    others=tuple(who.name for who in samples.HOSTILE if who != samples.HOSTILE[2]),
                ),
            ),
        )
    ),
    "hostile-hand-over": hostile_hand_over,
    "refused": refused,
    "dialog-remove": asking("remove"),
    "dialog-compromise": asking("compromise"),
    "dialog-own-key": asking("own"),
    "dialog-end": asking("end"),
    "dialog-hand-over": asking("hand over"),
    "dialog-hand-over-to-one": asking("hand over to one"),
    "dialog-invite": asking("invite"),
    "dialog-address": asking("address"),
    "dialog-link": asking("link"),
    **{f"link-{state.value}": link(state) for state in LinkState},
    "settings-network-chosen": chosen_interfaces,
    "settings-you-certificate": certified(next_issuer="Acme Root CA"),
    "settings-you-renewed": certified(next_issuer="Alice", renewed=True),
    "dialog-new-identity": renewing,
    "settings-look-language": language,
    "declined": declined,
    "leaving": leaving,
    "new-conference-away": picked_away,
    "new-conference-by-file": picked_by_file,
    "member-away": member_away(),
    **{
        f"settings-{section}": settings(section)
        for section in ("you", "people", "organisations", "network", "look", "managed")
    },
}


def settle(milliseconds: int = _SETTLED) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
    # What is laid out a little in each turn is to be whole, however slow the machine is.
    for _ in range(_TURNS):
        QApplication.processEvents()


@dataclass(frozen=True)
class View:
    """One way to look at all screens."""

    title: str
    look: str = "light"
    language: str = "en"
    scale: int = 1
    sizes: tuple[QSize, ...] = SIZES[:1]


PICTURES = Path(__file__).parents[2] / "resources" / "pictures"
FOR_README = {
    "conference": "conference-compromise",
    "history": "audit",
    "policy": "policy-editor-rekey",
    "verification": "person",
}
"""Pictures of the README, and the screens that they show."""

VIEWS = {
    "light": View("Light", sizes=SIZES),
    "dark": View("Dark", "dark"),
    "contrast": View("High contrast", "contrast"),
    "smallest": View("As small as can be", sizes=(SMALLEST,)),
    "german": View("German", language="de", sizes=(*SIZES[:1], SMALLEST)),
    "french": View("French", language="fr", sizes=SIZES[1:]),
    "arabic": View("Right to left", language="ar"),
    "night": View("Right to left, dark", "dark", language="ar", sizes=SIZES[1:]),
    "double": View("200 %", scale=2, sizes=SIZES[1:]),
}


def render_view(folder: Path, name: str, wanted: list[str]) -> None:
    """Render all screens, or those whose name holds one of these words."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    view = VIEWS[name]
    translation = Translation(app, view.language)
    theme = Theme(view.look)
    theme.apply(app)
    for screen, prepare in SCREENS.items():
        if wanted and not any(part in screen for part in wanted):
            continue
        for size in view.sizes:
            _render(theme, prepare, size, folder / f"{screen}-{size.width()}-{name}.png")
    _first_runs(theme, folder, name, wanted)
    translation.end()


def render_all(folder: Path, wanted: list[str]) -> None:
    """Every view in a process of its own: a scale holds for a whole one. Then the page."""
    for name, view in VIEWS.items():
        command = [sys.executable, "-m", "tests.ui.screens", str(folder), *wanted, "--view", name]
        environment = {**os.environ, "QT_SCALE_FACTOR": str(view.scale)}
        subprocess.run(command, check=True, env=environment)
    write_page(folder)


def render_for_readme(folder: Path = PICTURES) -> None:
    """Make the pictures that the README shows."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    theme = Theme("light")
    theme.apply(app)
    for picture, screen in FOR_README.items():
        _render(theme, SCREENS[screen], SIZES[0], folder / f"{picture}.png")


def write_page(folder: Path) -> Path:
    """All pictures of a folder, a row for each screen."""
    rows: dict[str, list[str]] = {}
    for picture in sorted(folder.glob("*.png")):
        screen, _, view = picture.stem.rpartition("-")
        screen = screen.rstrip("0123456789").rstrip("-")
        title = VIEWS[view].title if view in VIEWS else view
        rows.setdefault(screen, []).append(
            f'<figure><a href="{picture.name}"><img loading="lazy" src="{picture.name}" '
            f'alt="{screen}, {title}"></a><figcaption>{title}</figcaption></figure>'
        )
    body = "".join(
        f'<section id="{screen}"><h2>{screen}</h2><div>{"".join(figures)}</div></section>'
        for screen, figures in rows.items()
    )
    page = folder / "index.html"
    page.write_text(_PAGE.format(body=body), "utf-8")
    return page


_PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Screens</title><style>
body {{ font: 16px sans-serif; margin: 2em; background: #eee; }}
section > div {{ display: flex; overflow-x: auto; gap: 1em; }}
figure {{ margin: 0; }} img {{ height: 380px; border: 1px solid #999; }}
</style>{body}</html>
"""


def _render(theme: Theme, prepare: Prepare, size: QSize, path: Path) -> None:
    engine = FakeEngine()
    window = MainWindow(engine.bridge, theme, lambda: NOW)
    window.resize(size)
    window.show()
    settle(5)
    dialog = prepare(window, engine)
    settle()
    shown: QWidget = dialog or window
    shown.grab().save(str(path))
    if dialog is not None:
        dialog.close()
    window.close()
    window.deleteLater()


def _first_runs(theme: Theme, folder: Path, look: str, wanted: list[str]) -> None:
    if wanted and not any("first" in part for part in wanted):
        return
    unlock = PassphraseDialog(theme)
    unlock.say(words(sentence("That is not the passphrase of this profile. Try again.")))
    certified = FirstRunDialog(theme, keyring_available=True)
    certified.use_certificate("/home/ada/ada-lovelace.p12")
    dialogs: dict[str, QDialog] = {
        "first-run-certificate": certified,
        "first-run": FirstRunDialog(theme, keyring_available=True),
        "first-run-no-keyring": FirstRunDialog(theme, keyring_available=False),
        "first-run-unlock": unlock,
    }
    for name, dialog in dialogs.items():
        dialog.show()
        settle()
        dialog.grab().save(str(folder / f"{name}-{look}.png"))
        dialog.close()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.ui.screens")
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--readme", action="store_true", help="the pictures of the README")
    parser.add_argument("--view", choices=VIEWS, help="one alone, and no page")
    parser.add_argument("names", nargs="*", help="words that the names of screens hold")
    given = parser.parse_intermixed_args()
    if given.readme:
        render_for_readme()
        sys.exit()
    if given.folder is None:
        parser.error("say in which folder")
    given.folder.mkdir(parents=True, exist_ok=True)
    if given.view:
        render_view(given.folder, given.view, given.names)
    else:
        render_all(given.folder, given.names)
