"""A link on its way through chats, mails, papers and files, and what comes out of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msmp_gui.protocol.errors import MalformedError
from msmp_gui.protocol.invitation_link import (
    MAX_ADDRESSES,
    MAX_FILE,
    MAX_LINK,
    InvitationLink,
    make_link,
    read_file,
    read_link,
)

pytestmark = pytest.mark.requirement("U5", "R9")

LINK = make_link(b"g" * 16, b"h" * 32, b"secret secret 16", 1_700_000_000.9, ("10.0.0.1:4433",))

LINKS = st.builds(
    make_link,
    st.binary(min_size=16, max_size=16),
    st.binary(min_size=32, max_size=32),
    st.binary(min_size=16, max_size=16),
    st.floats(0, 2**40),
    st.lists(st.text("abc.:0123456789[]", min_size=3, max_size=64), min_size=1, max_size=9).map(
        tuple
    ),
)


@given(LINKS)
def test_what_is_in_a_link_comes_out_of_it_by_either_way(link: InvitationLink) -> None:
    assert read_link(link.text) == link
    assert read_file(link.file) == link
    assert len(link.addresses) <= MAX_ADDRESSES
    assert len(link.text) <= MAX_LINK
    assert len(link.file) <= MAX_FILE


@pytest.mark.parametrize(
    "written",
    [
        f"  {LINK.text}\n",
        f"{LINK.text}/",
        f'{LINK.text}">',
        f"{LINK.text}==",
        LINK.text.replace("msmp:join", "MSMP:Join"),
    ],
    ids=["spaces", "slash", "quotes", "padding", "capitals"],
)
def test_what_programs_do_to_links_on_the_way_does_no_harm(written: str) -> None:
    assert read_link(written) == LINK


@pytest.mark.parametrize(
    "written",
    [
        "",
        "msmp:join/",
        "https://example.org/join",
        LINK.text[5:],
        LINK.text[:-1],
        LINK.text[:40],
        LINK.text + "A",
        LINK.text.replace("msmp:join/", "msmp:join/ü"),
        LINK.text[:30] + " " + LINK.text[30:],
        "msmp:join/" + "A" * MAX_LINK,
    ],
)
def test_a_link_that_was_cut_short_or_changed_is_none(written: str) -> None:
    with pytest.raises(MalformedError):
        read_link(written)


@given(st.integers(10, len(LINK.text) - 2), st.characters().filter(lambda c: c not in "+/"))
def test_one_changed_character_gives_another_link_or_none(place: int, other: str) -> None:
    """Nothing in it is signed: what it leads to proves itself."""
    changed = LINK.text[:place] + other + LINK.text[place + 1 :]
    try:
        assert (read_link(changed) == LINK) is (changed == LINK.text)
    except MalformedError:
        assert changed != LINK.text


def test_a_file_as_editors_and_mail_programs_leave_it() -> None:
    text = LINK.file.decode()
    assert read_file(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()) == LINK
    assert read_file(f"> hello\n>\n  {LINK.text}  \nyours".encode()) == LINK


@pytest.mark.parametrize(
    "content",
    [b"", b"# nothing here\n", b"\xff\xfe\x00", LINK.file + bytes(MAX_FILE), b"msmp:join/oops\n"],
    ids=["empty", "no link", "no text", "long", "broken link"],
)
def test_a_file_without_an_invitation_says_so(content: bytes) -> None:
    with pytest.raises(MalformedError):
        read_file(content)


def test_a_link_in_a_log_shows_nobody_its_secret() -> None:
    assert "secret" not in repr(LINK)
    assert LINK.secret.hex() not in repr(LINK)
