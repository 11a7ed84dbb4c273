"""What a computer, its network and its administrator have to say."""

from __future__ import annotations

from msmp_gui.engine.sentences import sentence
from msmp_gui.engine.snapshot import (
    CheckState,
    ManagedSettingView,
    ManagedView,
    NetworkCheck,
    OrganisationView,
)
from msmp_gui.protocol.policy.fields import quantity

CHECKS = (
    NetworkCheck(
        CheckState.GOOD, sentence("This computer is connected: {address}.", address="192.168.1.20")
    ),
    NetworkCheck(
        CheckState.ATTENTION,
        sentence(
            "Announcements are blocked on this computer ({where}), so that nobody is found.",
            where="wlan0",
        ),
        sentence(
            "Allow MSMP in the firewall of this computer: UDP port 5353 (mDNS), in and out. Until "
            "then, add people by address."
        ),
    ),
)

MANAGED = ManagedView(
    "Acme IT",
    "it@acme.example",
    "/etc/msmp-gui/policies.json",
    (
        ManagedSettingView(
            "longest_key_life",
            sentence("Longest life of a key"),
            sentence("No conference is held in which keys live longer."),
            quantity("20 min"),
            "enforced",
            "policies.json:7",
        ),
        ManagedSettingView(
            "discovery",
            sentence("Looking for people near"),
            sentence("Whether this computer announces itself and looks for others near."),
            sentence("no"),
            "enforced",
            "policies.json:9",
        ),
        ManagedSettingView(
            "seen_by",
            sentence("Who may see me"),
            sentence(
                "Who is told who this is: everyone near, people who are known (verified, or with a "
                "certificate of a trusted organisation), or nobody."
            ),
            sentence("People I know"),
            "recommended",
            "policies.json:14",
        ),
    ),
    (),
)

ACME = OrganisationView("Acme Inc", ("Acme Root CA", "Acme Staff CA 2"))
