"""Certificates: which are trusted, and what is said of the others."""

from __future__ import annotations

import asyncio
import os
import ssl
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from bot.errors import Unreachable, Untrusted
from bot.web.fetch import WebFetcher
from tests.web.hostile import hostile_server

_KEY = ec.generate_private_key(ec.SECP256R1())
_HOST = "127.0.0.1"


def certificate(folder: Path, name: str, days: int) -> Path:
    """A certificate that vouches for itself, and its key."""
    subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    today = datetime.now(UTC)
    signed = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(_KEY.public_key())
        .serial_number(1)
        .not_valid_before(today - timedelta(days=30))
        .not_valid_after(today + timedelta(days=days))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address(name))]), critical=False)
        .sign(_KEY, hashes.SHA256())
    )
    pem = folder / "server.pem"
    pem.write_bytes(
        _KEY.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        + signed.public_bytes(serialization.Encoding.PEM)
    )
    return pem


@asynccontextmanager
async def tls_server(pem: Path) -> AsyncIterator[str]:
    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.close()

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem)
    server = await asyncio.start_server(serve, _HOST, 0, ssl=context)
    async with server:
        yield "{}:{}".format(*server.sockets[0].getsockname())


async def test_a_certificate_that_nobody_vouches_for_is_not_trusted(tmp_path: Path) -> None:
    async with tls_server(certificate(tmp_path, _HOST, 30)) as place:
        with pytest.raises(Untrusted, match="Nobody that I know vouches"):
            await WebFetcher(allow=[place]).fetch(f"https://{place}/")


_FETCHING = """
import asyncio, sys
from bot.errors import FetchError
from bot.web.fetch import WebFetcher
try:
    asyncio.run(WebFetcher(allow=[sys.argv[1]]).fetch(f"https://{sys.argv[1]}/"))
except FetchError as error:
    print(type(error).__name__, error)
"""


@pytest.mark.parametrize(
    ("name", "days", "said"),
    [
        (_HOST, -1, "Untrusted The site's certificate has expired"),
        ("127.0.0.2", 30, "Untrusted The site's certificate is for another name"),
        (_HOST, 30, "Unreachable The site's answer was broken"),
    ],
)
async def test_what_is_wrong_with_a_certificate_that_is_vouched_for_is_told(
    tmp_path: Path, name: str, days: int, said: str
) -> None:
    pem = certificate(tmp_path, name, days)
    trusting = os.environ | {"SSL_CERT_FILE": str(pem)}  # OpenSSL reads it once, when aiohttp is imported
    async with tls_server(pem) as place:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-c", _FETCHING, place, env=trusting, stdout=asyncio.subprocess.PIPE
        )
        told, _ = await process.communicate()
    assert told.decode().startswith(said)


@pytest.mark.parametrize("name", ["plain", "nothing", "reset", "ssh"])
async def test_what_speaks_no_tls_is_not_read_over_https(name: str) -> None:
    async with hostile_server() as place:
        with pytest.raises(Unreachable):
            await WebFetcher(allow=[place], timeout=0.5).fetch(f"https://{place}/{name}")
