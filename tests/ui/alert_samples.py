"""Alerts to show, of every kind."""

from __future__ import annotations

from dataclasses import replace

from msmp_gui.engine.sentences import sentence, spoken
from msmp_gui.engine.snapshot import (
    AlertView,
    Level,
)
from msmp_gui.protocol.policy.fields import quantity
from tests.ui.samples import BOB, CAROL, DAVE, FRANK, ME, NOW


def compromise_alert(number: int = 1) -> AlertView:
    return AlertView(
        id=number,
        level=Level.DANGER,
        kind="compromise",
        subject=DAVE.name,
        declared_by=BOB.name,
        reason="laptop stolen on the train",
        since=NOW - 180,
        at=NOW - 30,
        title=sentence("{name}’s key is compromised.", name=DAVE.name),
        action=sentence(
            "{name} was removed at once, the key was changed, and {name}’s key is no longer "
            "trusted on this computer.",
            name=DAVE.name,
        ),
        advice=sentence(
            "Decide whether to go on here. Do not trust messages marked as questioned, and speak "
            "with {name} by another way before you invite them again with a new key.",
            name=DAVE.name,
        ),
    )


def lost_alert(number: int = 2) -> AlertView:
    return AlertView(
        id=number,
        level=Level.ATTENTION,
        kind="controller_lost",
        subject=BOB.name,
        declared_by="",
        reason="",
        since=None,
        at=NOW - 12,
        title=sentence(
            "{host}, who hosts this conference, can no longer be reached.", host=BOB.name
        ),
        action=sentence("Nothing yet: you can go on talking under the key that everyone has."),
        advice=sentence(
            "The key cannot change and nobody can be removed until the host is back. To go on "
            "without {host}, start the conference again.",
            host=BOB.name,
        ),
    )


def information_alert(number: int = 3) -> AlertView:
    return replace(
        lost_alert(number),
        level=Level.INFORMATION,
        kind="missing_messages",
        title=sentence("Messages by {name} are missing.", name=CAROL.name),
        action=sentence("Everyone was asked for them, and nobody has them."),
        advice=sentence("Ask {name} to say it again.", name=CAROL.name),
    )


def report_alert(number: int = 4) -> AlertView:
    return replace(
        compromise_alert(number),
        level=Level.ATTENTION,
        kind="compromise_report",
        title=sentence(
            "{by} reports that {name}’s key is compromised.", by=BOB.name, name=DAVE.name
        ),
        action=sentence("Nothing was changed yet: the host decides."),
        advice=sentence("Until the host decides, be careful with what you say here."),
    )


def two_devices_alert(number: int = 8) -> AlertView:
    return replace(
        compromise_alert(number),
        kind="two_devices",
        declared_by="",
        reason="",
        since=None,
        title=sentence("{name}’s key is in use on two devices at the same time.", name=DAVE.name),
        action=sentence("Nothing was changed yet; somebody else may be reading along."),
        advice=sentence(
            "Ask {name} by another way whether both are theirs. If not, report the key as "
            "compromised.",
            name=DAVE.name,
        ),
        about=DAVE.fingerprint,
    )


def handover_alert(number: int = 9) -> AlertView:
    """It is to be handed on as soon as everyone agreed."""
    return AlertView(
        id=number,
        level=Level.ATTENTION,
        kind="handover",
        subject="Carol Mendes",
        declared_by="",
        reason="",
        since=None,
        at=NOW - 10,
        title=sentence("{name} is to host this conference.", name="Carol Mendes"),
        action=sentence(
            "The policy has to name {name} for that, so everyone is asked.", name="Carol Mendes"
        ),
        advice=sentence("Nothing: you host it until all have agreed."),
    )


def own_alert(number: int = 5) -> AlertView:
    return replace(
        compromise_alert(number),
        subject=ME.name,
        title=sentence("Your key was reported compromised."),
        action=sentence("You were removed from the conference, and its keys were erased here."),
        advice=sentence(
            "Speak with {host} by another way. If somebody else may have your key, make a new "
            "identity.",
            host=BOB.name,
        ),
        own=True,
    )


OTHER_KEY = sentence(
    "This is not the key that you verified for {name}. Their key may have changed, or somebody "
    "else uses the name: compare the safety number before you trust it.",
    name="Dave Hartmann",
)


def policy_alert(number: int = 6) -> AlertView:
    return replace(
        lost_alert(number),
        kind="policy_proposed",
        title=sentence("{name} wants to make this conference’s policy weaker.", name=BOB.name),
        action=sentence(
            "Nothing was changed yet. What would be new: {what}",
            what=spoken(
                sentence(
                    "The key changes whenever somebody comes or goes, and after {period} at the "
                    "latest.",
                    period=quantity("2 h"),
                ),
                sentence("Anybody who is asked gets in."),
            ),
        ),
        advice=sentence("Agree if that is fine for you. If it is not, leave the conference."),
    )


def not_let_in_alert(number: int = 8) -> AlertView:
    return AlertView(
        id=number,
        level=Level.ATTENTION,
        kind="not_let_in",
        subject=FRANK.name,
        declared_by="",
        reason="",
        since=None,
        at=NOW - 12,
        title=sentence("{name} was not let in.", name=FRANK.name),
        action=sentence(
            "What the policy says: {reason}.",
            reason=sentence(
                "“{found}” vouches for it, the policy wants {wanted}",
                found="Globex",
                wanted="“Acme Inc”",
            ),
        ),
        advice=sentence("Invite {name} again when that is settled.", name=FRANK.name),
    )


def withdrawn_alert(number: int = 9) -> AlertView:
    return AlertView(
        id=number,
        level=Level.ATTENTION,
        kind="certificate_withdrawn",
        subject=ME.name,
        declared_by="",
        reason="",
        since=None,
        at=NOW - 12,
        title=sentence("Your certificate does not hold any more."),
        action=sentence(
            "{reason} Others who know that rely on it no longer.",
            reason=sentence(
                "The certificate of {name} was revoked on {since}{because}, says {authority}.",
                name=ME.name,
                since="2026-06-01",
                because=" (key compromise)",
                authority="Acme Inc",
            ),
        ),
        advice=sentence(
            "Ask {organisation} for a new one, and take it in: both under “You” in the settings.",
            organisation="Acme Inc",
        ),
    )
