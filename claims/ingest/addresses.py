"""Which addresses of the network are open to everybody, and which spellings of a host hide one that is not.

The lists are IANA's special-purpose registries, with the one public address that is a cloud's inside. They are kept
here because `ipaddress.is_global` differs between versions of Python: on 3.11 it is true of translated, 6to4 and
multicast addresses.
"""

from __future__ import annotations

import ipaddress
import re

from claims.exceptions import InputError, SetupError

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

_CLOSED = [
    (ipaddress.ip_network(network), kind)
    for network, kind in [
        ("0.0.0.0/8", "an unspecified address"),
        ("10.0.0.0/8", "a private address"),
        ("100.64.0.0/10", "an address inside a carrier’s network"),
        ("127.0.0.0/8", "an address of this machine itself"),
        ("168.63.129.16/32", "an address inside a cloud"),
        ("169.254.0.0/16", "a link-local address"),
        ("172.16.0.0/12", "a private address"),
        ("192.0.0.0/24", "a reserved address"),
        ("192.0.2.0/24", "an address for documentation"),
        ("192.88.99.0/24", "a translating address"),
        ("192.168.0.0/16", "a private address"),
        ("198.18.0.0/15", "an address for tests of networks"),
        ("198.51.100.0/24", "an address for documentation"),
        ("203.0.113.0/24", "an address for documentation"),
        ("224.0.0.0/4", "a multicast address"),
        ("240.0.0.0/4", "a reserved address"),
        ("::/128", "an unspecified address"),
        ("::1/128", "an address of this machine itself"),
        ("::/96", "a translating address"),
        ("::ffff:0:0/96", "a translating address"),
        ("64:ff9b::/96", "a translating address"),
        ("64:ff9b:1::/48", "a translating address"),
        ("2001::/23", "a translating or reserved address"),
        ("2001:db8::/32", "an address for documentation"),
        ("2002::/16", "a translating address"),
        ("3fff::/20", "an address for documentation"),
        ("fc00::/7", "a private address"),
        ("fe80::/10", "a link-local address"),
        ("fec0::/10", "a private address"),
        ("ff00::/8", "a multicast address"),
    ]
]
_GLOBAL_V6 = ipaddress.ip_network("2000::/3")
_NUMERIC = re.compile(r"(?:\d+|0[xX][0-9a-fA-F]*)\Z")


def why_closed(address: Address) -> str:
    """What kind of address it is, where it is not open to everybody; empty where it is."""
    for network, kind in _CLOSED:
        if address.version == network.version and address in network:
            return kind
    if address.version == 6 and address not in _GLOBAL_V6:
        return "a reserved address"
    return ""


def parse(text: str) -> Address:
    """The address that `text` is. Raises `ValueError` where it is none, or bears a zone (`fe80::1%eth0`)."""
    if "%" in text:
        raise ValueError(text)
    return ipaddress.ip_address(text)


def pair(text: str) -> tuple[str, int]:
    """Address and port of `10.0.0.5:8080` or `[fd00::5]:8080`. Raises `SetupError` for anything else."""
    host, _, port = text.strip().rpartition(":")
    bare = host.removeprefix("[").removesuffix("]")
    try:
        if port.isascii() and port.isdigit() and 0 < int(port) < 65536 and (":" in bare) == host.startswith("["):
            return str(parse(bare)), int(port)
    except ValueError:
        pass
    raise SetupError(f"FETCH_PERMITTED: {text!r} is no address with its port, such as 10.0.0.5:8080 or [fd00::5]:8080.")


def literal(host: str) -> Address | None:
    """The address that a host name is written as, or None where it is a name.

    A last label of digits makes it an address (as browsers read it). Only the plain spelling is taken: decimal, octal,
    hexadecimal and shortened ones, and zones, raise `InputError`, since programs read them differently.
    """
    bare = host.rstrip(".")
    if ":" in bare or "%" in bare:
        try:
            return parse(bare)
        except ValueError as error:
            raise InputError(f"{host} is no address of the public network. Nothing was sent.") from error
    if not _NUMERIC.match(bare.rpartition(".")[2]):
        return None
    try:
        return ipaddress.IPv4Address(bare)
    except ValueError as error:
        raise InputError(
            f"{host} is an address in disguise: only four plain numbers (192.0.2.7) are read as one. Nothing was sent."
        ) from error
