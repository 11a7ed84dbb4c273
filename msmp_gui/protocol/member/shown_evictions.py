"""Who was put out, as controllers signed it: for one who takes over and was in another half."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.protocol.errors import MalformedError
from msmp_gui.protocol.policy import checks as policy_checks
from msmp_gui.protocol.policy.token import PolicyToken
from msmp_gui.protocol.roster import Roster, RosterMember
from msmp_gui.protocol.wire import signed
from msmp_gui.protocol.wire.messages.admission import ShownEviction
from msmp_gui.protocol.wire.messages.kinds import GRAVE_CAUSES
from msmp_gui.protocol.wire.messages.membership import Eviction, EvictionNotice
from msmp_gui.protocol.wire.messages.rekey import RekeyBody

_KEPT = 16


class ShownEvictions:
    """The newest notices that came with rekeys."""

    def __init__(self) -> None:
        self._notices: dict[Fingerprint, bytes] = {}

    def learn(self, body: RekeyBody, after: Roster) -> None:
        """Those of one rekey; who is in is not put out."""
        self._notices |= {shown.fingerprint: shown.notice for shown in body.notices}
        for member in after:
            self._notices.pop(member.fingerprint, None)
        while len(self._notices) > _KEPT:
            del self._notices[next(iter(self._notices))]

    @staticmethod
    def grave(body: RekeyBody) -> Iterator[tuple[Fingerprint, Eviction]]:
        """Whose keys are lost, by the word of the controller, whose rekey it is."""
        for shown in body.notices:
            told = signed.peek(EvictionNotice, shown.notice)
            if told.cause in GRAVE_CAUSES:
                yield (
                    shown.fingerprint,
                    Eviction(told.number, told.cause, told.declared_by, told.reason, told.since),
                )

    def about(self, who: Fingerprint) -> bytes | None:
        """The signed notice that somebody is out."""
        return self._notices.get(who)

    def all(self, coming: Iterable[ShownEviction]) -> tuple[ShownEviction, ...]:
        """As another controller is shown them; `coming`: with a rekey that is on the way."""
        notices = self._notices | {shown.fingerprint: shown.notice for shown in coming}
        return tuple(ShownEviction(*each) for each in list(notices.items())[-_KEPT:])


def read_shown(
    shown: Iterable[ShownEviction],
    roster: Roster,
    signers: Iterable[Certificate],
    token: PolicyToken,
    *,
    distrusted: Container[Fingerprint],
) -> list[tuple[RosterMember, EvictionNotice]]:
    """Members of `roster` who were put out, by the word of one of `signers` who may control the
    group, and is not `distrusted`. A notice is good for the very number that it names.
    """
    able = [
        each
        for each in {signer.fingerprint: signer for signer in signers}.values()
        if policy_checks.may_control(token, each.fingerprint) and each.fingerprint not in distrusted
    ]
    found = []
    for each in shown:
        member = roster.by_fingerprint(each.fingerprint)
        notice = _by_one_of(able, each, token.group) if member else None
        if member is not None and notice is not None and notice.number == member.number:
            found.append((member, notice))
    return found


def _by_one_of(
    signers: Iterable[Certificate], shown: ShownEviction, group: bytes
) -> EvictionNotice | None:
    for signer in signers:
        if signer.fingerprint != shown.fingerprint:
            notice = notice_by(signer, shown.notice, group, shown.fingerprint)
            if notice is not None:
                return notice
    return None


def notice_by(
    controller: Certificate, notice: bytes, group: bytes, about: Fingerprint
) -> EvictionNotice | None:
    """What `notice` says of `about`, who is out, where `controller` signed it."""
    try:
        key = controller.verifying_key
        return signed.verify(EvictionNotice, notice, key, group, about).message
    except MalformedError:
        return None
