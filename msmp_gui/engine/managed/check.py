"""What an administrator should think about before rolling settings out, though they can be used."""

from __future__ import annotations

from collections.abc import Iterator

from msmp_gui.engine.errors import CommandError
from msmp_gui.engine.managed.enforcement import Enforcement
from msmp_gui.engine.managed.offer import Offer
from msmp_gui.engine.managed.settings import ManagedSettings
from msmp_gui.identity.pki.reading import read
from msmp_gui.protocol.policy.vouching import Vouching
from msmp_gui.storage.visibility import Visibility


def remarks(settings: ManagedSettings) -> Iterator[str]:
    """A sentence each."""
    vouching = Vouching()
    enforcement = Enforcement(settings, vouching)
    for own in settings.policies:
        try:
            enforcement.check_suites(own.template.name, own.template.suites)
            suites = enforcement.good_enough(own.template.suites)
            enforcement.check_policy(own.template.token(bytes(16), "check", bytes(32), suites[0]))
        except CommandError as error:
            yield f"the policy “{own.template.name}” is not offered: {error}"
    if not Offer(settings, enforcement).choices():
        yield "no preset and no policy of the organisation obeys these settings."
    anchors = [read(der) for each in settings.trust_anchors for der in each.anchors]
    for place, crl in enumerate(settings.crls):
        if not any(crl.signed_by(anchor) for anchor in anchors):
            yield (
                f"the revocation list crls[{place}] is signed by none of the trust anchors; it "
                "counts once somebody shows the certificate of its authority."
            )
    if settings.seen_by is Visibility.KNOWN:
        yield "where everybody is seen by known people only, they meet by address alone."
