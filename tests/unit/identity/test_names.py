"""What strangers chose to be called cannot hide, pose or spill over."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from msmp_gui.identity.names import displayable, displayable_text, is_plain

LIMIT = 64
BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
ZERO_WIDTH = "\u00ad\u034f\u180e\u200b\u200c\u200d\u2060\u2061\u2062\u2063\ufeff\ufe00\U000e0041"
FILLERS = "\u115f\u1160\u17b4\u2800\u3164\uffa0"

tricky = st.text(
    st.characters()
    | st.sampled_from(BIDI + ZERO_WIDTH + FILLERS + "\ufe0f\u0301\u0327\u094d👩❤ \n\t\u2028\x00"),
    max_size=100,
)


@pytest.mark.parametrize("hidden", [*BIDI, *ZERO_WIDTH, *FILLERS])
def test_hidden_characters_do_not_tell_names_apart(hidden: str) -> None:
    assert displayable(f"Ad{hidden}a", LIMIT) == "Ada"
    assert displayable(f"{hidden}Ada{hidden}", LIMIT) == "Ada"
    assert displayable_text(f"Ad{hidden}a") == "Ada"


@pytest.mark.parametrize("name", ["", " ", "\n", "\x00", BIDI, ZERO_WIDTH, FILLERS, "\u0301"])
def test_what_shows_as_nothing_is_nameless(name: str) -> None:
    assert displayable(name, LIMIT) == "(no name)"


@pytest.mark.parametrize(
    "name",
    [
        "Ada King",
        "José Ñandú",
        "Владимир",
        "山田太郎",
        "محمد",
        "می‌خواهم",
        "श्रीमान्",
        "क्‍ष",
        "O’Neill-Smith, Jr.",
        "👩‍👩‍👧‍👦",
        "❤️ Ada",
        "42",
    ],
)
def test_ordinary_names_stay(name: str) -> None:
    assert displayable(name, LIMIT) == name


def test_joiners_stay_only_where_they_show() -> None:
    assert displayable("A\u200dd\u200ca", LIMIT) == "Ada"
    assert displayable("👩\u200d", LIMIT) == "👩"
    assert displayable("\u200d👩", LIMIT) == "👩"
    assert displayable("1\ufe0f", LIMIT) == "1"


def test_a_name_is_one_line() -> None:
    assert displayable(" Ada\r\n\tKing\u2028\u2029\x85 \u00a0 Lovelace ", LIMIT) == (
        "Ada King Lovelace"
    )


@pytest.mark.parametrize("between", ["", "\u200b", "\u200d", "\u202e", "\u034f", "\ufe0f"])
def test_marks_do_not_pile_up(between: str) -> None:
    zalgo = "e" + "".join(chr(0x0300 + n) + between for n in range(60)) + "x"
    for shown in (displayable(zalgo, 200), displayable_text(zalgo)):
        marks = [c for c in unicodedata.normalize("NFD", shown) if unicodedata.combining(c)]
        assert len(marks) <= 5
        assert shown.endswith("x")


def test_marks_need_a_letter() -> None:
    assert displayable("\u0301\u20dfAda", LIMIT) == "Ada"
    assert displayable_text("a\n\u0301b") == "a\nb"


def test_names_written_in_two_ways_are_one() -> None:
    assert displayable("Jose\u0301", LIMIT) == displayable("Jos\u00e9", LIMIT) == "José"
    assert displayable("Jose\u200b\u0301", LIMIT) == "José"


def test_texts_keep_lines_and_tabs() -> None:
    assert displayable_text("one\n\ttwo  three\n") == "one\n\ttwo  three\n"
    assert displayable_text("a\rb\x07c\x1b[31m") == "a b c [31m"


@settings(max_examples=500)
@given(tricky, st.integers(1, 80))
def test_a_name_is_bounded_visible_and_settled(name: str, limit: int) -> None:
    shown = displayable(name, limit)
    assert shown == "(no name)" or 0 < len(shown) <= limit
    assert shown == shown.strip()
    assert displayable(shown, max(limit, 9)) == shown
    shown.encode()
    for character in shown:
        assert character not in BIDI + FILLERS
        assert unicodedata.category(character) not in {"Cc", "Cs", "Co", "Cn", "Zl", "Zp"}


@settings(max_examples=500)
@given(tricky)
def test_a_text_is_visible_and_settled(text: str) -> None:
    shown = displayable_text(text)
    assert displayable_text(shown) == shown
    for character in shown:
        assert character not in BIDI + FILLERS
        assert character in "\n\t" or unicodedata.category(character) not in {"Cc", "Cs", "Co"}


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Ada", True),
        ("a  b", True),
        ("Cafe\u0301", True),
        ("\u0645\u06cc\u200c\u062e", True),
        ("\U0001f469\u200d\U0001f467", True),
        ("", False),
        (" ", False),
        ("\u3164", False),
        ("a\0b", False),
        ("a\x7f", False),
        ("a\nb", False),
        ("a\tb", False),
        ("a\u2028b", False),
        ("a\u200bb", False),
        ("a\u202eb", False),
    ],
)
def test_plain_is_what_shows_as_it_is_on_one_line(text: str, plain: bool) -> None:
    assert is_plain(text) is plain


@pytest.mark.requirement("R34")
def test_attack_marks_without_end_are_not_put_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    """That takes the square of how many they are, for each message."""
    longest: list[int] = []
    normalize = unicodedata.normalize

    def watched(form: str, text: str) -> str:
        runs = "".join("m" if unicodedata.combining(each) else " " for each in text).split()
        longest.append(max(map(len, runs), default=0))
        return normalize(form, text)  # type: ignore[arg-type]

    monkeypatch.setattr(unicodedata, "normalize", watched)
    marks = "\u0316\u0301\u0327" * 2000
    shown = displayable_text(f"a{marks}b{marks}")
    assert 0 < len(shown) < 20
    assert max(longest) <= 30
    assert displayable_text(f"a{marks}b")[-1] == "b"
