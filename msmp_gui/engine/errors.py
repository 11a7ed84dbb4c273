"""Commands that cannot be carried out, and the sentence that says why."""

from __future__ import annotations

from msmp_gui.engine.sentences import Sentence, reason, sentence
from msmp_gui.protocol import refusals
from msmp_gui.protocol.errors import LocalProtocolError, PolicyError


class CommandError(Exception):
    """A command was refused; nothing changed. `code` is stable."""

    def __init__(self, code: str, message: Sentence) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


def unknown_group() -> CommandError:
    """There is no such conference."""
    return CommandError("unknown_group", sentence("There is no such conference here."))


def unknown_invitation() -> CommandError:
    """The invitation is not there, or no longer."""
    return CommandError(
        "unknown_invitation", sentence("That invitation is no longer open. Ask for a new one.")
    )


def unknown_person(who: str) -> CommandError:
    """Nobody goes by that name or fingerprint."""
    return CommandError(
        "unknown_person",
        sentence("Nobody called “{who}” is near. Check the name, or add them by address.", who=who),
    )


def ambiguous_person(who: str) -> CommandError:
    """Several people go by that name."""
    return CommandError(
        "ambiguous_person",
        sentence("Several people are called “{who}”. Choose by fingerprint.", who=who),
    )


def key_is_lost(name: str) -> CommandError:
    """Somebody's key was declared compromised: nothing is done with it any more."""
    return bad_value(sentence("{name}’s key is compromised; they need a new one.", name=name))


def does_not_wait(who: str) -> CommandError:
    """The person does not wait at the host's door, or not any more."""
    words = sentence("“{who}” does not wait to be let in.", who=who)
    return CommandError("unknown_member", words)


def not_a_member(who: str) -> CommandError:
    """The person is not in the conference."""
    return CommandError("unknown_member", sentence("“{who}” is not in this conference.", who=who))


def not_host() -> CommandError:
    """Only the controller can do that."""
    return CommandError("not_host", sentence("Only the host of the conference can do that."))


def host_must_end() -> CommandError:
    """The controller cannot leave."""
    return CommandError(
        "host_must_end",
        sentence(
            "You host this conference: nobody could change its key without you. Hand it over to "
            "somebody first, or end it."
        ),
    )


def cannot_be_named(who: str) -> CommandError:
    """The policy names nobody else while the conference lives, or not by this person."""
    return CommandError(
        "not_allowed",
        sentence(
            "The policy of this conference does not name {who} as host, and cannot be changed so "
            "while it lives. Name deputies when you start a conference.",
            who=who,
        ),
    )


def hosts_now(who: str) -> CommandError:
    """The policy would no longer name the one who hosts."""
    return CommandError(
        "hosts_now",
        sentence(
            "{name} hosts the conference now, so the policy has to name them. Have somebody else "
            "host it first.",
            name=who,
        ),
    )


def not_owner(owner: str) -> CommandError:
    """Only who made the conference signs its policy."""
    return CommandError(
        "not_owner",
        sentence("Only {name}, who made this conference, can change its policy.", name=owner),
    )


def no_common_code() -> CommandError:
    """There is no conference whose code proves that person's key."""
    return CommandError(
        "no_common_code",
        sentence(
            "You share no conference with them in which both have the key. Compare the safety "
            "number instead."
        ),
    )


def bad_value(what: Sentence) -> CommandError:
    """Something in the command cannot be used."""
    return CommandError("bad_value", what)


def managed(what: str, why: Sentence) -> CommandError:
    """The administrator's settings do not allow it; the code is `managed_` and `what`."""
    return CommandError(f"managed_{what}", why)


_WORDS = {
    "not_now": sentence("That cannot be done now: the conference is over or still starting."),
    "not_allowed": sentence("The security policy of this conference does not allow that."),
    "no_room": refusals.NO_ROOM,
    "nothing_proposed": sentence("There is no new policy that waits for your consent."),
    "unknown_member": sentence("That person is not in this conference."),
    "unreachable": sentence("They cannot be reached at the moment. Try again when they are near."),
    "empty": sentence("There is nothing to send: the message is empty."),
    "too_long": sentence("The message is too long. Send it in parts of at most 8000 characters."),
}


def from_protocol(error: LocalProtocolError | PolicyError) -> CommandError:
    """What the protocol refused, in words."""
    if isinstance(error, PolicyError):
        return CommandError(error.code, reason(error))
    return CommandError(error.code, _WORDS.get(error.code, _WORDS["not_now"]))
