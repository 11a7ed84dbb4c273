"""What the administrator's settings forbid, and the sentence that says why.

Judges alone; what is asked for is carried out, or refused, by whoever asked. Policies themselves
say who gets in and how long keys live: here it is judged which policies are good enough.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msmp_gui.engine import errors
from msmp_gui.engine.errors import CommandError
from msmp_gui.engine.managed.settings import ManagedSettings
from msmp_gui.engine.policies.sentences import span
from msmp_gui.engine.sentences import Sentence, listed, sentence, spoken
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.pki.infrastructure import CrlRule
from msmp_gui.protocol.policy import access_rules
from msmp_gui.protocol.policy.suites import SUPPORTED, Suite
from msmp_gui.protocol.policy.text import PolicyTemplate
from msmp_gui.protocol.policy.token import PolicyToken
from msmp_gui.protocol.policy.vouching import Vouching

_NOBODY = bytes(32)


class Enforcement:
    """Every `check_` raises CommandError, whose code begins with `managed_`."""

    def __init__(self, settings: ManagedSettings, vouching: Vouching) -> None:
        self._vouching = vouching
        self.follow(settings)

    def follow(self, settings: ManagedSettings) -> None:
        """Judge by these from now on."""
        self._settings = settings
        self._names = frozenset(each.name for each in settings.trust_anchors)
        self._watched = frozenset(
            der
            for each in settings.trust_anchors
            if each.crl is CrlRule.REQUIRED
            for der in each.anchors
        )
        """Authorities that vouch for nobody without a fresh revocation list."""
        self._anchors = frozenset(der for each in settings.trust_anchors for der in each.anchors)

    def admits(self, template: PolicyTemplate) -> bool:
        """Whether a conference could be started under a policy."""
        suites = self.good_enough(template.suites)
        try:
            best = suites[0] if suites else None
            self.check_policy(template.token(bytes(16), "check", _NOBODY, best))
        except CommandError:
            return False
        return True

    def good_enough(self, suites: Iterable[Suite]) -> list[Suite]:
        """Those of `suites` that are no weaker than the floor, in their order."""
        floor = self._settings.suite_floor
        allowed = SUPPORTED if floor is None else SUPPORTED[: SUPPORTED.index(floor) + 1]
        return [suite for suite in suites if suite in allowed]

    def check_policy(self, token: PolicyToken) -> None:
        """Whether a policy is good enough to host a conference under it, or to join one."""
        self.check_suites(token.policy, (token.operational.suite,))
        self._check_key_life(token)
        if self._settings.certificates_only:
            self._check_access(token)

    def check_suites(self, policy: str, suites: Sequence[Suite]) -> None:
        """Whether one of the ciphers that a policy of that name has is good enough."""
        floor = self._settings.suite_floor
        if floor is not None and not self.good_enough(suites):
            raise self._refused(
                "suite",
                sentence(
                    "no cipher weaker than {floor}, and the policy “{policy}” has {suites} only",
                    floor=floor,
                    policy=policy,
                    suites=", ".join(suites),
                ),
            )

    def check_people(self, people: Iterable[Certificate], now: float) -> None:
        """Whether these may take part, by their certificates."""
        if not self._settings.certificates_only:
            return
        for person in people:
            if person.self_signed:
                raise self._refused(
                    "certificate",
                    sentence(
                        "only people with a certificate of {organisations}, and {name} has one "
                        "that is self-signed",
                        organisations=self._organisations,
                        name=person.name,
                    ),
                )
            if not self._vouched_for(person, now):
                raise self._refused(
                    "certificate",
                    sentence(
                        "only people with a certificate of {organisations}, which does not vouch "
                        "for {name} now",
                        organisations=self._organisations,
                        name=person.name,
                    ),
                    *self._vouching.objections(person, now),
                )

    def check_me(self, me: Certificate, now: float) -> None:
        """Whether the person at this computer may take part in conferences at all."""
        if not self._settings.certificates_only or self._vouched_for(me, now):
            return
        raise self._refused(
            "certificate",
            sentence(
                "only people with a certificate of {organisations}, and yours {own}; ask for one "
                "with “msmp-gui identity request”",
                organisations=self._organisations,
                own=sentence("is self-signed")
                if me.self_signed
                else sentence("is not vouched for by it now"),
            ),
            *self._vouching.objections(me, now),
        )

    def _vouched_for(self, person: Certificate, now: float) -> bool:
        found = self._vouching.issuer_for(person, now)
        return found is not None and found.infrastructure in self._names

    def not_offered(self, policy: str, offered: Sequence[str]) -> CommandError:
        """A policy was asked for that is not on offer."""
        return self._refused(
            "preset",
            sentence(
                "these policies only: {offered}; “{policy}” is not among them",
                offered=listed(offered) if offered else sentence("none"),
                policy=policy,
            ),
        )

    def _check_key_life(self, token: PolicyToken) -> None:
        longest, period = self._settings.longest_key_life, token.rekey.period
        if longest is not None and (period is None or period > longest):
            life = (
                sentence("for ever")
                if period is None
                else sentence("for {span}", span=span(period))
            )
            raise self._refused(
                "key_life",
                sentence(
                    "no key that lives longer than {longest}, and under the policy “{policy}” keys "
                    "can live {life}",
                    longest=span(longest),
                    policy=token.policy,
                    life=life,
                ),
            )

    def _check_access(self, token: PolicyToken) -> None:
        """Everybody whom the policy lets in has to be vouched for by a managed organisation.

        By the authorities that the policy names, whatever it calls them.
        """
        known = [
            each
            for each in token.operational.infrastructures
            if self._anchors.issuperset(each.anchors)
        ]
        trusted = {each.name for each in known}
        demanded = access_rules.issuers_demanded(access_rules.parse(token.access.rule))
        if demanded is None or not demanded <= trusted:
            raise self._refused(
                "access",
                sentence(
                    "only people with a certificate of {organisations}, and the policy “{policy}” "
                    "lets others in",
                    organisations=self._organisations,
                    policy=token.policy,
                ),
            )
        for each in known:
            if each.crl is not CrlRule.REQUIRED and self._watched.intersection(each.anchors):
                raise self._refused(
                    "access",
                    sentence(
                        "only policies that demand fresh revocation lists of {organisations}, and "
                        "the policy “{policy}” does not",
                        organisations=self._organisations,
                        policy=token.policy,
                    ),
                )

    @property
    def _organisations(self) -> Sentence:
        return listed(sorted(self._names)) if self._names else sentence("no organisation")

    def _refused(self, what: str, allowed: Sentence, *why: Sentence) -> CommandError:
        """`allowed` ends a sentence about what the administrator allows."""
        manager, settings = self._settings.manager, self._settings
        told = [
            sentence("{manager} allows {what}.", manager=manager.name, what=allowed)
            if manager.name
            else sentence("Your administrator allows {what}.", what=allowed),
            *why,
        ]
        if settings.faults:
            told.append(
                sentence("The settings of your administrator have mistakes, and are read strictly.")
            )
        if manager.contact:
            told.append(sentence("Ask {contact}.", contact=manager.contact))
        return errors.managed(what, spoken(*told))
