"""Servers on this machine that speak HTTPS."""

from __future__ import annotations

import contextlib
import ssl
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.sites import Site


@pytest.fixture
def encrypted(tmp_path: Path) -> Iterator[Callable[[str], tuple[Site, str]]]:
    """`encrypted(name)`: a server with a certificate for `name`, and the authority that signed it, as a file."""
    with contextlib.ExitStack() as stack:

        def make(name: str) -> tuple[Site, str]:
            authority, chain = _certificate(name, tmp_path)
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(chain)
            server = stack.enter_context(Site(context=context))
            stack.callback(server.shutdown)
            return server, authority

        yield make


def _certificate(name: str, folder: Path) -> tuple[str, str]:
    """A self-signed certificate, which is its own authority, and with its key the server's chain."""
    from datetime import UTC, datetime, timedelta

    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + timedelta(hours=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    public = certificate.public_bytes(serialization.Encoding.PEM)
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    authority, chain = folder / f"{name}.pem", folder / f"{name}-chain.pem"
    authority.write_bytes(public)
    chain.write_bytes(private + public)
    return str(authority), str(chain)
