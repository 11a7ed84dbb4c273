"""What proves a split view is kept, and taken out for others."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from msmp_gui import app
from msmp_gui.engine.audit import export as audit_export
from msmp_gui.engine.audit.report import report
from msmp_gui.protocol.wire import signed
from msmp_gui.protocol.wire.messages.kinds import Kind
from msmp_gui.protocol.wire.messages.rekey import RekeyEvent
from tests.unit.engine.crowd import Crowd


@pytest.mark.requirement("R27", "R34")
def test_a_split_view_is_proven_by_the_file_to_anybody(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A host whose app signs two keys for one moment: what it signed is kept, and taken out."""
    crowd = Crowd("ABC")
    group = crowd.form("ABC")
    crowd.wait(3)
    host = crowd["A"].engine.conferences.sessions[bytes.fromhex(group)]
    member = crowd["B"].engine.conferences.sessions[bytes.fromhex(group)]
    current = member.member._keys.settled[0][1]
    message = signed.peek(RekeyEvent, current)
    context = replace(message.context, root_commitment=bytes(32))
    key = crowd["A"].parts.me.signing_key
    forged = signed.sign(key, replace(message, context=context), host.group).raw
    for _ in range(3):
        member.receive(Kind.REKEY_EVENT, forged, crowd["A"].parts.me.certificate)
    assert len(crowd["B"].parts.records.audit.evidence(host.group)) == 1, "once"
    assert "split_view" in [a.kind for a in crowd["B"].group(group).alerts]

    parts = crowd["B"].parts
    log = audit_export.export(parts.records.audit, host.group, parts.me)
    log = log.sealed(parts.me, parts.clock.now())
    file = tmp_path / "b.jsonl"
    file.write_text("\n".join(audit_export.to_lines(log)))
    assert app.main(["audit", "verify", str(file)]) == 0
    said = capsys.readouterr().out
    assert "proof of a split view" in said
    fingerprint = crowd["A"].key
    assert f"A ({fingerprint}) signed two different contexts" in said
    assert f"A ({fingerprint}) signed two" in "\n".join(report(log))

    lines = file.read_text().splitlines()
    (proof,) = [line for line in lines if '"evidence"' in line and '"sha256"' in line]
    file.write_text("\n".join(line for line in lines if line != proof))
    assert app.main(["audit", "verify", str(file)]) == 1
    assert "is missing" in capsys.readouterr().out
