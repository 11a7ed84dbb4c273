"""Who may get in, as the token says it: a small language, and its reader (draft, 2.3.1, 3.2.3).

    invited                                  the host, or a distributor, invited that very key
    anyone
    CN = "*.acme.com"                        certificate fields: CN, O, OU, C, email, dns
    O in ["Acme Inc", "Acme Ltd"]
    claimed CN = "Alice"                     the same, though nobody vouches for the certificate
    issuer = "Acme"                          the infrastructure that vouches for it
    key = 5f2c…                              fingerprints, 64 hexadecimal digits
    address in 10.1.0.0/16                   where they are, as whoever decides sees it
    (invited or O = "Acme Inc") and not OU = "Guests"

A certificate's fields count only where an infrastructure of the token vouches for it: what people
write about themselves is no reason to let them in, unless the rule says `claimed`.

Wildcards mean what people think. In host names (CN, dns) `*` stands for a whole label or a part of
one, never for a dot; by itself, for any host. In mail addresses it stands for all or a part of what
is before the @, or of one label after it (`*@*`: any). In other fields, for any run of characters.
In the certificate's own value it is a character like any other. Names are compared without regard
to case (RFC 5280, 7; Unicode NFKC). A value with characters that do not show matches nothing, and a
pattern that no certificate can match is refused.

A field with several values matches when any of them does. One that is not there matches nothing, so
`not O = "Acme"` is true of somebody without an O. Everybody has an address, though: where it is not
known, it is neither in a network nor outside of it.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Callable, Iterator
from typing import ClassVar, NoReturn, TypeVar

from msmp_gui.identity.names import displayable, is_plain
from msmp_gui.protocol.errors import PolicyError, fault_in
from msmp_gui.protocol.record import record
from msmp_gui.sentences import Sentence, quoted, sentence

MAX_TEXT = 4000
MAX_DEPTH = 16
MAX_ATOMS = 256

FIELDS = ("CN", "O", "OU", "C", "email", "dns")

_LONGEST_FOUND = 40
"""Characters of what stands where something else was expected."""

_HOST_LABELS = r"[A-Za-z0-9_*-]+(?:\.[A-Za-z0-9_*-]+)*\.?"
_HOST = re.compile(_HOST_LABELS)
_MAIL = re.compile(rf"[\x21-\x3f\x41-\x7e]+@{_HOST_LABELS}")
"""What certificates can hold: both are ASCII there (RFC 5280, 4.2.1.6)."""

_MAPPED = 96
"""Bits before an IPv4 address within IPv6 (RFC 4291, 2.5.5.2)."""

V = TypeVar("V")

Network = ipaddress.IPv4Network | ipaddress.IPv6Network


@record
class Anyone:
    """Everybody."""

    def __str__(self) -> str:
        return "anyone"


@record
class Invited:
    """Whose key was invited."""

    def __str__(self) -> str:
        return "invited"


@record
class Field:
    """Whose certificate has one of `patterns` in a field."""

    name: str
    patterns: tuple[str, ...]
    claimed: bool
    """It counts though nobody vouches for the certificate."""

    def __str__(self) -> str:
        values = [_quoted(pattern) for pattern in self.patterns]
        return f"{'claimed ' if self.claimed else ''}{self.name} {_among(values)}"


@record
class Issuer:
    """Whose certificate one of these infrastructures vouches for."""

    names: tuple[str, ...]

    def __str__(self) -> str:
        return f"issuer {_among([_quoted(name) for name in self.names])}"


@record
class Key:
    """Who has one of these keys."""

    fingerprints: tuple[bytes, ...]

    def __str__(self) -> str:
        return f"key {_among([fingerprint.hex() for fingerprint in self.fingerprints])}"


@record
class Address:
    """Who is in one of these networks."""

    networks: tuple[Network, ...]

    def __str__(self) -> str:
        shown = [str(network) for network in self.networks]
        return f"address in {shown[0] if len(shown) == 1 else '[' + ', '.join(shown) + ']'}"


@record
class Not:
    """Whom `rule` does not let in."""

    rule: Rule

    def __str__(self) -> str:
        return f"not {_grouped(self.rule, (All, Any))}"


@record
class All:
    """Whom all of `rules` let in."""

    rules: tuple[Rule, ...]

    def __str__(self) -> str:
        return " and ".join(_grouped(rule, (All, Any)) for rule in self.rules)


@record
class Any:
    """Whom one of `rules` lets in."""

    rules: tuple[Rule, ...]

    def __str__(self) -> str:
        return " or ".join(_grouped(rule, (Any,)) for rule in self.rules)


Rule = Anyone | Invited | Field | Issuer | Key | Address | Not | All | Any


def parse(text: str) -> Rule:
    """The rule that `text` is. Raises PolicyError, with the place and what was expected there."""
    if len(text) > MAX_TEXT:
        msg = fault_in("access.rule", sentence("longer than {most} characters.", most=MAX_TEXT))
        raise PolicyError(msg)
    return _Reader(text).whole()


def issuers(rule: Rule) -> Iterator[str]:
    """Names of infrastructures that `rule` speaks of."""
    match rule:
        case Issuer(names=names):
            yield from names
        case Not(rule=inner):
            yield from issuers(inner)
        case All(rules=rules) | Any(rules=rules):
            for each in rules:
                yield from issuers(each)


def has_negation(rule: Rule) -> bool:
    """Whether somebody may get in for what they are not."""
    match rule:
        case Not():
            return True
        case All(rules=rules) | Any(rules=rules):
            return any(map(has_negation, rules))
        case _:
            return False


def demands_vouching(rule: Rule) -> bool:
    """Whether an infrastructure has to vouch for everybody whom `rule` lets in, as far as its form
    tells."""
    match rule:
        case Issuer():
            return True
        case Field(claimed=claimed):
            return not claimed
        case All(rules=rules):
            return any(map(demands_vouching, rules))
        case Any(rules=rules):
            return all(map(demands_vouching, rules))
        case _:
            return False


def issuers_demanded(rule: Rule) -> frozenset[str] | None:
    """Names of infrastructures of which one has to vouch for everybody whom `rule` lets in.

    None where somebody may get in whom none vouches for, as far as the rule's form tells.
    """
    match rule:
        case Issuer(names=names):
            return frozenset(names)
        case All(rules=rules):
            known = [one for one in map(issuers_demanded, rules) if one is not None]
            return min(known, key=len, default=None)
        case Any(rules=rules):
            known = [one for one in map(issuers_demanded, rules) if one is not None]
            return frozenset[str]().union(*known) if len(known) == len(rules) else None
        case _:
            return None


def _among(values: list[str]) -> str:
    return f"= {values[0]}" if len(values) == 1 else f"in [{', '.join(values)}]"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _grouped(rule: Rule, loose: tuple[type, ...]) -> str:
    return f"({rule})" if isinstance(rule, loose) else str(rule)


@record
class _Token:
    kind: str
    text: str
    at: int


class _Reader:
    """Recursive descent: or, and, not, atoms."""

    _TOKEN: ClassVar[re.Pattern[str]] = re.compile(
        r'\s*(?:(?P<string>"(?:[^"\\\n]|\\["\\])*")|(?P<mark>[()\[\],=])'
        r"|(?P<word>[A-Za-z0-9_.:/%-]+))"
    )

    def __init__(self, text: str) -> None:
        self._text = text
        self._tokens = list(self._split())
        self._place = 0
        self._atoms = 0

    def whole(self) -> Rule:
        rule = self._alternatives(0)
        if self._next.kind != "end":
            self._fail(sentence("and, or, or the end"))
        return rule

    def _split(self) -> Iterator[_Token]:
        at = 0
        while match := self._TOKEN.match(self._text, at):
            kind = str(match.lastgroup)
            yield _Token(kind, match[kind], match.start(kind))
            at = match.end()
        rest = self._text[at:]
        if rest.strip():
            at += len(rest) - len(rest.lstrip())
            yield _Token("nothing", "", at)
        yield _Token("end", "the end", len(self._text))

    @property
    def _next(self) -> _Token:
        return self._tokens[self._place]

    def _take(self) -> _Token:
        token = self._next
        self._place += 1
        return token

    def _is(self, *words: str) -> bool:
        return self._next.text in words  # which no text in quotation marks is: it has those

    def _accept(self, word: str) -> bool:
        if self._is(word):
            self._place += 1
            return True
        return False

    def _expect(self, mark: str) -> None:
        if not self._accept(mark):
            self._fail(quoted(mark))

    def _fail(self, expected: Sentence | str) -> NoReturn:
        at = self._next.at
        line = self._text.count("\n", 0, at) + 1
        column = at - self._text.rfind("\n", 0, at)
        fault = sentence(
            "line {line}, column {column}: expected {expected}, found {found}.",
            line=line,
            column=column,
            expected=expected,
            found=self._found(),
        )
        msg = fault_in("access.rule", fault)
        raise PolicyError(msg)

    def _found(self) -> Sentence:
        token = self._next
        if token.kind == "end":
            return sentence("the end")
        text = token.text or self._text[token.at]
        hidden = next((each for each in text if not is_plain(each)), "")
        if hidden:
            return sentence("a character that does not show (U+{code})", code=f"{ord(hidden):04X}")
        return quoted(displayable(text, _LONGEST_FOUND))

    def _alternatives(self, depth: int) -> Rule:
        rules = [self._conditions(depth)]
        while self._accept("or"):
            rules.append(self._conditions(depth))
        return rules[0] if len(rules) == 1 else Any(_flat(rules, Any))

    def _conditions(self, depth: int) -> Rule:
        rules = [self._condition(depth)]
        while self._accept("and"):
            rules.append(self._condition(depth))
        return rules[0] if len(rules) == 1 else All(_flat(rules, All))

    def _condition(self, depth: int) -> Rule:
        if depth > MAX_DEPTH:
            self._fail(sentence("a rule of at most {most} levels", most=MAX_DEPTH))
        if self._accept("not"):
            return Not(self._condition(depth + 1))
        if self._accept("("):
            rule = self._alternatives(depth + 1)
            self._expect(")")
            return rule
        self._atoms += 1
        if self._atoms > MAX_ATOMS:
            self._fail(sentence("a rule of at most {most} conditions", most=MAX_ATOMS))
        return self._atom()

    def _atom(self) -> Rule:
        if self._accept("anyone"):
            return Anyone()
        if self._accept("invited"):
            return Invited()
        if self._accept("issuer"):
            return Issuer(tuple(self._values(self._string)))
        if self._accept("key"):
            return Key(tuple(self._values(self._fingerprint)))
        if self._accept("address"):
            return Address(tuple(self._values(self._network)))
        claimed = self._accept("claimed")
        if not self._is(*FIELDS):
            names = ", ".join(FIELDS)
            self._fail(
                sentence("anyone, invited, issuer, key, address, or one of {names}", names=names)
            )
        name = self._take().text
        read = {"email": self._mail_pattern, "dns": self._host_pattern}.get(name, self._string)
        return Field(name, tuple(self._values(read)), claimed)

    def _values(self, read: Callable[[], V]) -> Iterator[V]:
        if self._accept("="):
            yield read()
            return
        if not self._accept("in"):
            self._fail(sentence("“=” or “in”"))
        if not self._accept("["):
            yield read()
            return
        yield read()
        while self._accept(","):
            yield read()
        self._expect("]")

    def _string(self) -> str:
        if self._next.kind != "string" or not is_plain(_unquoted(self._next.text)):
            self._fail(sentence('a text in quotation marks, such as "Acme Inc"'))
        return _unquoted(self._take().text)

    def _mail_pattern(self) -> str:
        if self._next.kind == "string" and not _MAIL.fullmatch(_unquoted(self._next.text)):
            self._fail(sentence('a mail address or a pattern for some, such as "*@acme.com"'))
        return self._string()

    def _host_pattern(self) -> str:
        if self._next.kind == "string" and not _HOST.fullmatch(_unquoted(self._next.text)):
            self._fail(
                sentence(
                    'a host\'s name or a pattern for some, such as "*.acme.com" (names in other '
                    'letters as certificates have them, such as "xn--mnchen-3ya.de")'
                )
            )
        return self._string()

    def _fingerprint(self) -> bytes:
        quoted = self._next.kind == "string"
        text = "".join(_unquoted(self._next.text).split()) if quoted else self._next.text
        if not re.fullmatch("[0-9a-fA-F]{64}", text):
            self._fail(sentence("a key's fingerprint of 64 hexadecimal digits"))
        self._place += 1
        return bytes.fromhex(text)

    def _network(self) -> Network:
        text, example = self._next.text, "10.1.0.0/16"
        try:
            # Of 10.1.2.3/16 it is told which network that is; a zone is known to one computer only.
            example = str(_network(text.partition("%")[0], strict=False))
            network = _network(text, strict=True)
        except ValueError:
            self._fail(sentence("an address or network, such as {example}", example=example))
        self._place += 1
        return network


def _network(text: str, *, strict: bool) -> Network:
    """As addresses are compared: IPv4 within IPv6 is IPv4. Raises ValueError."""
    network = ipaddress.ip_network(text, strict=strict)
    if "%" in text or (strict and not re.fullmatch(r"[^/]+(/[0-9]+)?", text)):
        msg = "an address with a zone, or with a mask in place of a prefix (RFC 4632)"
        raise ValueError(msg)
    if isinstance(network, ipaddress.IPv6Network):
        mapped = network.network_address.ipv4_mapped  # none, of what is shorter than that
        if mapped is not None:
            return ipaddress.IPv4Network((mapped, network.prefixlen - _MAPPED))
    return network


def _unquoted(text: str) -> str:
    return re.sub(r'\\(["\\])', r"\1", text[1:-1])


def _flat(rules: list[Rule], kind: type[All] | type[Any]) -> tuple[Rule, ...]:
    """`a and (b and c)` is `a and b and c`."""
    flat: list[Rule] = []
    for rule in rules:
        flat += rule.rules if isinstance(rule, kind) else (rule,)
    return tuple(flat)
