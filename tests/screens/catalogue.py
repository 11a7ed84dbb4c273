"""Every screen and state of the window, by name."""

from __future__ import annotations

from dataclasses import replace

from msmp_gui.engine.sentences import sentence, spoken
from msmp_gui.engine.snapshot import (
    Action,
    LinkState,
    MemberState,
    NetworkView,
    Phase,
    Protection,
    Role,
)
from msmp_gui.identity.verification import Verdict
from tests.screens.steps import (
    Prepare,
    around,
    asking,
    certified,
    changing_policy,
    checking,
    chosen_interfaces,
    comparing,
    conference,
    declined,
    deleting,
    editing,
    events,
    explained,
    feeding,
    giving_up,
    history,
    hostile_hand_over,
    language,
    large,
    leaving,
    link,
    long_names,
    member_away,
    new_conference,
    own_policies,
    panel_shown,
    picked_away,
    picked_by_file,
    policy_tab,
    refused,
    remark,
    renewing,
    settings,
)
from tests.ui import alert_samples, audit_samples, conference_samples, samples

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
            conference_samples.compromised(),
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
        samples.snapshot(people=(replace(samples.DAVE, warning=alert_samples.OTHER_KEY),)),
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
            invitations=(
                samples.invitation(replace(samples.DAVE, warning=alert_samples.OTHER_KEY)),
            )
        )
    ),
    "invitation": feeding(samples.snapshot(invitations=(samples.invitation(samples.DAVE),))),
    "conference": conference(samples.group(timeline=samples.TIMELINE), samples.group("Standup")),
    "conference-earlier": conference(
        replace(
            conference_samples.over(Phase.ENDED, sentence("The host ended the conference.")),
            members=(),
            messages=(),
            draft="Not to forget",
            ended=samples.NOW - 86_400,
        )
    ),
    "conference-kept": conference(
        samples.group(
            alerts=(alert_samples.handover_alert(),),
            actions=samples.EVERYTHING - {Action.HAND_OVER} | {Action.KEEP_HOSTING},
        )
    ),
    "conference-gathering": conference(conference_samples.gathering()),
    "conference-changing": conference(conference_samples.changing()),
    "conference-changed": conference(conference_samples.changed()),
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
    "conference-compromise": conference(conference_samples.compromised()),
    "conference-alerts": conference(
        replace(
            conference_samples.compromised(),
            alerts=(
                alert_samples.compromise_alert(),
                alert_samples.lost_alert(),
                alert_samples.information_alert(),
            ),
        )
    ),
    "alert-explained": explained(conference_samples.compromised()),
    "alert-explained-member": explained(
        replace(samples.hosted_by_bob(), alerts=(alert_samples.two_devices_alert(),))
    ),
    "alert-remark": remark,
    "conference-policy-asked": conference(
        replace(samples.hosted_by_bob(), alerts=(alert_samples.policy_alert(),))
    ),
    "conference-not-let-in": conference(
        replace(samples.group(), alerts=(alert_samples.not_let_in_alert(),))
    ),
    "conference-certificate-withdrawn": conference(
        replace(samples.hosted_by_bob(), alerts=(alert_samples.withdrawn_alert(),))
    ),
    "conference-code": conference(
        replace(samples.group(), actions=samples.EVERYTHING | {Action.CONFIRM_CODE})
    ),
    "conference-waiting": conference(conference_samples.waiting()),
    "conference-host-lost": conference(conference_samples.host_lost()),
    "conference-removed": conference(
        conference_samples.over(
            Phase.REMOVED, sentence("The host removed you from the conference.")
        )
    ),
    "conference-own-key-lost": conference(
        replace(
            conference_samples.over(
                Phase.COMPROMISED,
                sentence("You were put out because your key was reported compromised."),
            ),
            alerts=(alert_samples.own_alert(),),
        )
    ),
    "conference-report": conference(samples.hosted_by_bob(alerts=(alert_samples.report_alert(),))),
    "conference-ended": conference(
        conference_samples.over(Phase.ENDED, sentence("The host ended the conference."))
    ),
    "conference-left": conference(
        replace(
            conference_samples.over(Phase.LEFT, sentence("You left the conference.")), messages=()
        )
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
    "conference-long-code": conference(conference_samples.by_the_host_alone()),
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
    "hostile-conference": conference(conference_samples.hostile()),
    "hostile-person": feeding(
        samples.snapshot(people=samples.HOSTILE), f"person:{samples.HOSTILE[4].fingerprint}"
    ),
    "hostile-invitation": feeding(
        samples.snapshot(
            people=samples.HOSTILE,
            invitations=(
                replace(
                    samples.invitation(samples.HOSTILE[2], conference_samples.hostile().name),
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
