"""Addresses that are not everybody's, in every spelling."""

from __future__ import annotations

import ipaddress

import pytest

from claims.exceptions import InputError, SetupError
from claims.ingest.addresses import literal, pair, parse, why_closed


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("8.8.8.8", ""),
        ("172.15.255.255", ""),
        ("172.32.0.0", ""),
        ("100.63.255.255", ""),
        ("2a00:1450:4001::1", ""),
        ("0.0.0.0", "unspecified"),  # noqa: S104  # the address that is refused
        ("0.1.2.3", "unspecified"),
        ("10.0.0.12", "private"),
        ("100.64.0.1", "carrier"),
        ("127.0.0.1", "this machine"),
        ("127.255.255.254", "this machine"),
        ("168.63.129.16", "cloud"),
        ("169.254.169.254", "link-local"),
        ("172.16.0.1", "private"),
        ("172.31.255.255", "private"),
        ("192.0.0.192", "reserved"),
        ("192.0.2.1", "documentation"),
        ("192.88.99.1", "translating"),
        ("192.168.1.1", "private"),
        ("198.18.0.1", "tests"),
        ("198.51.100.1", "documentation"),
        ("203.0.113.9", "documentation"),
        ("224.0.0.1", "multicast"),
        ("239.255.255.250", "multicast"),
        ("240.0.0.1", "reserved"),
        ("255.255.255.255", "reserved"),
        ("::", "unspecified"),
        ("::1", "this machine"),
        ("::127.0.0.1", "translating"),
        ("::ffff:127.0.0.1", "translating"),
        ("::ffff:8.8.8.8", "translating"),
        ("64:ff9b::7f00:1", "translating"),
        ("64:ff9b:1::1", "translating"),
        ("100::1", "reserved"),
        ("2001::1", "translating"),
        ("2001:db8::1", "documentation"),
        ("2002:7f00:1::", "translating"),
        ("3fff::1", "documentation"),
        ("4000::1", "reserved"),
        ("fc00::1", "private"),
        ("fd12::1", "private"),
        ("fe80::1", "link-local"),
        ("fec0::1", "private"),
        ("ff02::1", "multicast"),
    ],
)
def test_what_is_open_to_everybody(address: str, kind: str) -> None:
    why = why_closed(ipaddress.ip_address(address))
    assert (kind in why) if kind else (why == "")


@pytest.mark.parametrize(
    "host",
    [
        "2130706433",
        "0x7f000001",
        "0x7f.0.0.1",
        "0177.0.0.1",
        "127.1",
        "127.0.1",
        "127.0.0.0x1",
        "0x",
        "1.2.3.4.5",
        "256.1.1.1",
        "127.0.0.1.0x0",
        "017700000001",
        "fe80::1%eth0",
        "::1%25lo",
        "1:2",
    ],
)
def test_numbers_in_disguise_are_refused(host: str) -> None:
    with pytest.raises(InputError, match="Nothing was sent"):
        literal(host)


@pytest.mark.parametrize(
    ("host", "address"),
    [
        ("news.example", None),
        ("127.0.0.1.example", None),
        ("0x7f.example", None),
        ("127.0.0.1", "127.0.0.1"),
        ("127.0.0.1.", "127.0.0.1"),
        ("::1", "::1"),
        ("::ffff:7f00:1", "::ffff:127.0.0.1"),
    ],
)
def test_plain_addresses_and_names(host: str, address: str | None) -> None:
    assert literal(host) == (None if address is None else ipaddress.ip_address(address))


def test_a_zone_is_no_part_of_an_address() -> None:
    with pytest.raises(ValueError, match="eth0"):
        parse("fe80::1%eth0")


def test_an_address_with_its_port() -> None:
    assert pair(" 10.0.0.5:8080") == ("10.0.0.5", 8080)
    assert pair("[fd00::5]:443") == ("fd00::5", 443)


@pytest.mark.parametrize(
    "text",
    ["", "10.0.0.5", "10.0.0.5:", "10.0.0.5:0", "10.0.0.5:70000", "fd00::5:80", "[10.0.0.5]:80", "house:80", "*:80"],
)
def test_what_is_none(text: str) -> None:
    with pytest.raises(SetupError, match="is no address with its port"):
        pair(text)
