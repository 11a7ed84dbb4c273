"""The headless contract: commands and events as JSON, one object on each line.

What each command takes and each event gives is written down in ARCHITECTURE.md.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from enum import StrEnum
from typing import Any, TypeVar

from msmp_gui.engine import commands as cmd
from msmp_gui.engine import notices
from msmp_gui.engine.snapshot import (
    AlertView,
    GroupView,
    InvitationView,
    LinkView,
    ManagedView,
    NetworkCheck,
    PersonView,
    Snapshot,
)
from msmp_gui.storage.visibility import Visibility

E = TypeVar("E", bound=StrEnum)

MAX_LINE = 200_000
"""Characters."""


class BadLineError(Exception):
    """A line that is no command. `code` is stable, `command_id` what the line gave, if any."""

    def __init__(self, code: str, message: str, command_id: object = None) -> None:
        super().__init__(message)
        self.code = code
        self.command_id = command_id


class LineSplitter:
    """Takes bytes as they come, gives lines; holds no more than one of MAX_LINE characters."""

    def __init__(self) -> None:
        self._begun = b""
        self._too_long = False

    def feed(self, data: bytes) -> list[bytes | None]:
        """The lines that `data` completes; None stands for one that was too long."""
        lines: list[bytes | None] = []
        *complete, rest = (self._begun + data).split(b"\n")
        for line in complete:
            lines.append(None if self._too_long or len(line) > 4 * MAX_LINE else line)
            self._too_long = False
        if len(rest) > 4 * MAX_LINE:
            self._too_long, rest = True, b""
        self._begun = rest
        return lines


def parse(line: str) -> tuple[str, dict[str, Any], object]:
    """Name, fields and id of the command on `line`. Raises BadLineError."""
    if len(line) > MAX_LINE:
        msg = f"The line is longer than {MAX_LINE} characters."
        raise BadLineError("bad_json", msg)
    try:
        values = json.loads(line)
    except (ValueError, RecursionError) as error:
        msg = "The line is not JSON."
        raise BadLineError("bad_json", msg) from error
    if not isinstance(values, dict):
        msg = "The line is not a JSON object."
        raise BadLineError("bad_json", msg)
    command_id = values.pop("id", None)
    name = values.pop("cmd", None)
    if not isinstance(name, str):
        msg = "The object has no “cmd”."
        raise BadLineError("bad_command", msg, command_id)
    return name, values, command_id


def command(name: str, values: dict[str, Any], command_id: object) -> cmd.Command:
    """The engine's command. Raises BadLineError."""
    build = _COMMANDS.get(name)
    if build is None:
        known = ", ".join(sorted((*_COMMANDS, "status", "quit")))
        msg = f"There is no command “{name[:64]}”. There are: {known}."
        raise BadLineError("unknown_command", msg, command_id)
    fields = _Fields(values)
    try:
        built = build(fields)
        fields.refuse_others(name)
    except _FieldError as error:
        raise BadLineError("bad_field", str(error), command_id) from None
    return built


def only_group(values: dict[str, Any], command_id: object) -> str | None:
    """The conference that `status` asks about; None: everything. Raises BadLineError."""
    fields = _Fields(values)
    try:
        group = fields.text("group") if values.get("group") is not None else None
        fields.refuse_others("status", "group")
    except _FieldError as error:
        raise BadLineError("bad_field", str(error), command_id) from None
    return group


class _FieldError(Exception):
    pass


class _Fields:
    """The fields of one command, with the types that they should have."""

    def __init__(self, values: dict[str, Any]) -> None:
        self._values = values
        self._asked: list[str] = []

    def refuse_others(self, command: str, *known: str) -> None:
        """A field that was misspelt would count as left out, and the usual policy hold instead.

        Known are those that were asked for, and `known`.
        """
        names = dict.fromkeys((*known, *self._asked))
        others = [name for name in self._values if name not in names]
        if others:
            there_are = ", ".join(names) or "none"
            msg = f"“{command}” has no field “{others[0][:64]}”. There are: {there_are}."
            raise _FieldError(msg)

    def _value(self, name: str, default: object = None) -> Any:
        self._asked.append(name)
        return self._values.get(name, default)

    def text(self, name: str, default: str | None = None) -> str:
        value = self._value(name, default)
        if not isinstance(value, str):
            msg = f"“{name}” has to be a text."
            raise _FieldError(msg)
        try:
            value.encode()
        except UnicodeEncodeError:
            msg = f"“{name}” is not text that can be sent."
            raise _FieldError(msg) from None
        return value

    def texts(self, name: str, default: tuple[str, ...] | None = None) -> tuple[str, ...]:
        value = self._value(name)
        if value is None and default is not None:
            return default
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            msg = f"“{name}” has to be a list of texts."
            raise _FieldError(msg)
        return tuple(value)

    def moment(self, name: str) -> float | None:
        value = self._value(name)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | float) or not value >= 0:
            msg = f"“{name}” has to be a time in seconds since 1970."
            raise _FieldError(msg)
        return float(value)

    def number(self, name: str, default: float) -> float:
        value = self._value(name, default)
        if isinstance(value, bool) or not isinstance(value, int | float):
            msg = f"“{name}” has to be a number."
            raise _FieldError(msg)
        return float(value)

    def choice(self, name: str, kind: type[E]) -> E:
        value = self.text(name)
        known = [each.value for each in kind]
        if value not in known:
            msg = f"“{name}” has to be one of: {', '.join(known)}."
            raise _FieldError(msg)
        return kind(value)

    def flag(self, name: str, default: bool) -> bool:
        value = self._value(name, default)
        if not isinstance(value, bool):
            msg = f"“{name}” has to be true or false."
            raise _FieldError(msg)
        return value


_COMMANDS: dict[str, Callable[[_Fields], cmd.Command]] = {
    "create": lambda f: cmd.CreateGroup(
        f.text("name"), f.texts("members"), f.text("policy", "everyday"), f.texts("deputies", ())
    ),
    "join": lambda f: cmd.AskToJoin(f.text("group"), f.text("person")),
    "accept": lambda f: cmd.AcceptInvitation(f.text("invitation")),
    "decline": lambda f: cmd.DeclineInvitation(f.text("invitation"), f.flag("block", False)),
    "open_link": lambda f: cmd.OpenLink(f.text("group"), f.number("life", 86_400.0)),
    "close_link": lambda f: cmd.CloseLink(f.text("group")),
    "follow_link": lambda f: cmd.FollowLink(f.text("link")),
    "drop_link": lambda f: cmd.DropLink(f.text("group")),
    "block": lambda f: cmd.BlockPerson(f.text("fingerprint"), f.flag("blocked", True)),
    "visibility": lambda f: cmd.SetVisibility(f.choice("who", Visibility)),
    "interfaces": lambda f: cmd.UseInterfaces(f.texts("names", ())),
    "discovery": lambda f: cmd.SetDiscovery(f.flag("on", True)),
    "invite": lambda f: cmd.InviteMembers(f.text("group"), f.texts("members")),
    "say": lambda f: cmd.Say(f.text("group"), f.text("text")),
    "rekey": lambda f: cmd.ChangeKey(f.text("group")),
    "leave": lambda f: cmd.LeaveGroup(f.text("group")),
    "end": lambda f: cmd.EndGroup(f.text("group")),
    "approve": lambda f: cmd.ApproveMember(f.text("group"), f.text("member")),
    "turn_down": lambda f: cmd.TurnDownMember(f.text("group"), f.text("member")),
    "confirm_code": lambda f: cmd.ConfirmCode(f.text("group")),
    "check_network": lambda _: cmd.CheckNetwork(),
    "add_authority": lambda f: cmd.AddAuthority(f.text("name"), f.text("file")),
    "remove_authority": lambda f: cmd.RemoveAuthority(f.text("name")),
    "add_crl": lambda f: cmd.AddRevocationList(f.text("file")),
    "change_policy": lambda f: cmd.ChangePolicy(f.text("group"), f.text("policy")),
    "save_policy": lambda f: cmd.SavePolicy(f.text("text"), f.text("replaces", "")),
    "delete_policy": lambda f: cmd.DeletePolicy(f.text("policy")),
    "hand_over": lambda f: cmd.HandOver(f.text("group"), f.text("member")),
    "keep_hosting": lambda f: cmd.KeepHosting(f.text("group")),
    "deputies": lambda f: cmd.NameDeputies(f.text("group"), f.texts("members")),
    "agree": lambda f: cmd.AgreeToPolicy(f.text("group")),
    "remove": lambda f: cmd.RemoveMember(f.text("group"), f.text("member")),
    "compromise": lambda f: cmd.ReportCompromise(
        f.text("group"), f.text("member"), f.text("reason"), f.moment("since")
    ),
    "restart": lambda f: cmd.RestartGroup(f.text("group")),
    "expect": lambda f: cmd.ExpectPerson(f.text("file")),
    "add_peer": lambda f: cmd.AddPeer(f.text("address")),
    "verify": lambda f: cmd.MarkVerified(f.text("fingerprint"), f.flag("verified", True)),
}


_WHOLE = {notices.RekeyScheduled: "rekey", notices.PolicyNotice: "policy"}
"""Events that say just what the notice does."""


def event(notice: notices.Notice) -> dict[str, Any] | None:
    """A notice as an event; None for what scripts are not told."""
    match notice:
        case notices.PeerSeen(person=person):
            return {"event": "peer", **_person(person)}
        case notices.PeerGone(person=person):
            return {"event": "peer_gone", **_person(person)}
        case notices.InvitationReceived(invitation=invitation):
            return {"event": "invitation", **_invitation(invitation)}
        case notices.InvitationGone(invitation=gone):
            return {"event": "invitation_gone", "invitation": gone}
        case notices.GroupChanged(group=view):
            return {"event": "group", **group(view)}
        case notices.MessageReceived(group=name, message=message):
            return {
                "event": "message",
                "group": name,
                "from": message.sender,
                "name": message.sender_name,
                "text": message.text,
                "seq": message.sequence,
                "verified": message.verified,
                "questioned": message.questioned,
                "sent": message.sent_at,
            }
        case notices.RekeyScheduled() | notices.PolicyNotice():
            return {"event": _WHOLE[type(notice)], **dataclasses.asdict(notice)}
        case notices.AlertRaised(group=name, alert=alert):
            return {"event": "alert", "group": name, **_alert(alert)}
        case notices.GroupOver(group=name, reason=reason, why=why):
            told = {"why": str(why)} if why else {}
            return {"event": "ended", "group": name, "reason": reason, **told}
        case notices.CommandDone(command_id=command_id, group=name):
            done = {"event": "ok", "id": command_id}
            return {**done, "group": name} if name else done
        case notices.CommandFailed(command_id=command_id, code=code, message=message):
            return error(command_id, code, str(message))
    return None


def error(command_id: object, code: str, message: str) -> dict[str, Any]:
    """An error event."""
    return {"event": "error", "id": command_id, "code": code, "message": message}


def status(snapshot: Snapshot, only: str | None) -> list[dict[str, Any]]:
    """Everything, or one conference, as events."""
    groups = [view for view in snapshot.groups if only in (None, view.group)]
    events = [{"event": "group", **group(view)} for view in groups]
    if only is not None:
        return events
    people = [{"event": "peer", **_person(p)} for p in snapshot.people if p.near]
    waiting = [{"event": "invitation", **_invitation(i)} for i in snapshot.invitations]
    links = [{"event": "link", **_link(link)} for link in snapshot.links]
    checks = [{"event": "network", **_check(check)} for check in snapshot.network.checks]
    settled = [managed(snapshot.managed)] if snapshot.managed else []
    return [*settled, *people, *waiting, *links, *checks, *events]


def group(view: GroupView) -> dict[str, Any]:
    """One conference."""
    key = view.key
    changeover = key.changeover if key else None
    return {
        "group": view.group,
        "name": view.name,
        "role": view.role.value,
        "phase": view.phase.value,
        "epoch": key.epoch if key else None,
        "key_code": key.code if key else None,
        "confirmed": {"n": key.confirmed, "of": key.of} if key else None,
        "missing": list(key.missing) if key else [],
        "contributors": list(key.contributors) if key else [],
        "members": [
            {
                "fingerprint": member.fingerprint,
                "name": member.name,
                "state": member.state.value,
                "role": member.role.value,
                "trust": member.trust.value,
                "confirmed": member.confirmed,
            }
            for member in view.members
        ],
        "link": view.link.text if view.link else None,
        "next_rekey": key.next_change if key else None,
        "changeover": {
            "epoch": changeover.epoch,
            "reason": changeover.reason,
            "activation": changeover.activation,
        }
        if changeover
        else None,
    }


def _person(person: PersonView) -> dict[str, Any]:
    return {
        "fingerprint": person.fingerprint,
        "name": person.name,
        "address": person.address,
        "trust": person.trust.value,
        **({"warning": str(person.warning)} if person.warning else {}),
    }


def _invitation(invitation: InvitationView) -> dict[str, Any]:
    return {
        "invitation": invitation.invitation,
        "group": invitation.group,
        "from": invitation.sender.fingerprint,
        "from_name": invitation.sender.name,
        "name": invitation.name,
        "policy": [str(part) for part in invitation.policy],
        "trust": invitation.sender.trust.value,
        "others": list(invitation.others),
        "expires": invitation.expires,
    }


def _link(link: LinkView) -> dict[str, Any]:
    return {
        "group": link.group,
        "host": link.host,
        "state": link.state.value,
        "expires": link.expires,
        **({"reason": str(link.reason)} if link.reason else {}),
    }


def _check(check: NetworkCheck) -> dict[str, Any]:
    advice = {"advice": str(check.advice)} if check.advice else {}
    return {"state": check.state.value, "what": str(check.what), **advice}


def _alert(alert: AlertView) -> dict[str, Any]:
    return {
        "kind": alert.kind,
        "level": alert.level.value,
        "subject": alert.subject,
        "declared_by": alert.declared_by,
        "reason": alert.reason,
        "since": alert.since,
        "title": str(alert.title),
        "action": str(alert.action),
        "advice": str(alert.advice),
    }


def managed(view: ManagedView) -> dict[str, Any]:
    """What an administrator settled here."""
    return {
        "event": "managed",
        "by": view.manager,
        "contact": view.contact,
        "source": view.source,
        "settings": {
            each.name: {"value": str(each.value or ""), "level": each.level, "where": each.where}
            for each in view.settings
        },
        "faults": [str(fault) for fault in view.faults],
    }


def ready(snapshot: Snapshot) -> dict[str, Any]:
    """The first event."""
    addresses = snapshot.network.addresses
    return {
        "event": "ready",
        "name": snapshot.me.name,
        "fingerprint": snapshot.me.fingerprint,
        "address": addresses[0] if addresses else "",
        "addresses": list(addresses),
        "protection": snapshot.protection.value,
    }
