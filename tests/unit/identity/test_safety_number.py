"""The safety number in each of its forms, and comparing what somebody sent."""

from __future__ import annotations

import os

import pytest

from msmp_gui.engine.resources import resource
from msmp_gui.identity.safety_compare import compare, qr_text, sent_text
from msmp_gui.identity.safety_number import half, safety_number
from msmp_gui.identity.safety_words import from_words, to_words
from msmp_gui.identity.verification import Means, Verdict

LIST = tuple(resource("words", "english.txt").read_text("ascii").split())
ME, OTHER, MALLORY = (bytes([n]) * 32 for n in (1, 2, 3))
NUMBER = safety_number(ME, OTHER)
DIGITS = NUMBER.replace(" ", "")
WORDS = to_words(NUMBER, LIST)


def verdict(text: str) -> Verdict:
    return compare(text, ME, OTHER, LIST).verdict


def test_the_list_is_the_one_that_numbers_were_written_with() -> None:
    assert len(LIST) == len(set(LIST)) == 2048
    assert list(LIST) == sorted(LIST)
    assert (LIST[0], LIST[2047]) == ("abandon", "zoo")
    assert len({word[:4] for word in LIST}) == 2048


def test_both_sides_have_the_same_number_and_words() -> None:
    assert safety_number(OTHER, ME) == NUMBER
    assert sorted((half(ME), half(OTHER))) == [DIGITS[:30], DIGITS[30:]]
    assert len(WORDS) == 20


def test_the_encoding_is_as_it_is_written_down() -> None:
    number = "0" * 30 + "9" * 30
    words = to_words(number, LIST)
    # Worked out by hand, from the bits as a string of 0 and 1.
    assert " ".join(words) == (
        "abandon abandon abandon abandon abandon abandon abandon abandon abandon dance "
        "size north infant angle insane hungry morning zoo zoo pluck"
    )
    assert from_words(words, LIST) == number


@pytest.mark.parametrize("seed", range(50))
def test_words_lead_back_to_the_number(seed: int) -> None:
    number = "".join(str(byte % 10) for byte in os.urandom(60))
    assert from_words(to_words(number, LIST), LIST) == number


def test_a_wrong_word_is_nearly_always_seen_as_such() -> None:
    seen = 0
    for place in range(20):
        for word in LIST[::97]:
            if word != WORDS[place]:
                changed = (*WORDS[:place], word, *WORDS[place + 1 :])
                seen += from_words(changed, LIST) is None
    assert seen > 20 * 20


@pytest.mark.parametrize(
    "text",
    [
        NUMBER,
        DIGITS,
        NUMBER.replace(" ", "\n"),
        f"Our safety number: {NUMBER}. Is it yours too?",
        DIGITS.translate({ord("0") + n: 0x0660 + n for n in range(10)}),
        " ".join(WORDS),
        ", ".join(WORDS).upper(),
        "\n".join(WORDS),
        f"At 5 pm you asked: {' '.join(WORDS)}",
        qr_text(OTHER, ME),
        sent_text(OTHER, ME).lower(),
        f"Here it is:\n{sent_text(OTHER, ME)}\nBye, 2 minutes!",
        sent_text(OTHER, ME)[:30] + "\n" + sent_text(OTHER, ME)[30:],
    ],
)
def test_the_same_in_any_form_is_the_same(text: str) -> None:
    assert verdict(text) is Verdict.SAME


@pytest.mark.parametrize(
    "text",
    [
        safety_number(ME, MALLORY),
        " ".join(to_words(safety_number(OTHER, MALLORY), LIST)),
        qr_text(MALLORY, ME),
        qr_text(OTHER, MALLORY),
        sent_text(ME, MALLORY),
        DIGITS[:-1] + str((int(DIGITS[-1]) + 1) % 10),
        DIGITS[30:] + DIGITS[:30],
    ],
)
def test_attack_another_number_is_different_in_any_form(text: str) -> None:
    assert verdict(text) is Verdict.DIFFERENT


def test_attack_ones_own_text_is_not_taken_for_the_others() -> None:
    assert verdict(qr_text(ME, OTHER)) is Verdict.OWN
    assert verdict(sent_text(ME, OTHER)) is Verdict.OWN


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", Verdict.NOTHING),
        ("hello", Verdict.NOTHING),
        (DIGITS[:59], Verdict.INCOMPLETE),
        (DIGITS + "1", Verdict.INCOMPLETE),
        (" ".join(WORDS[:19]), Verdict.INCOMPLETE),
        (" ".join((*WORDS[:19], "qwertz")), Verdict.MISREAD),
        (" ".join(WORDS[1::-1] + WORDS[2:]), Verdict.MISREAD),
        ("MSMP-QR:123-456", Verdict.INCOMPLETE),
        ("x" * 1_000_000, Verdict.NOTHING),
        ("²" * 60, Verdict.NOTHING),
    ],
)
def test_what_is_no_whole_number_is_said_to_be_none(text: str, expected: Verdict) -> None:
    assert verdict(text) is expected


def test_the_means_are_those_by_which_it_came() -> None:
    assert compare(qr_text(OTHER, ME), ME, OTHER, LIST).means is Means.QR
    for text in (sent_text(OTHER, ME), NUMBER, " ".join(WORDS)):
        assert compare(text, ME, OTHER, LIST).means is Means.PASTED
