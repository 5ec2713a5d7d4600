"""What a connection that failed means for the person who posted the address."""

from __future__ import annotations

import aiohttp

from bot.errors import FetchError, NoSuchSite, Unreachable, Unsafe, Untrusted
from bot.web.guard import NOT_PUBLIC, Door
from bot.web.names import is_unknown

_NOT_IN_ORDER = "The site's certificate is not in order, so I do not trust it. Paste the text instead."
_NOBODY = (
    "Nobody that I know vouches for the site's certificate, so I do not trust it. Paste the text instead."
)
_OTHER_NAME = "The site's certificate is for another name, so I do not trust it. Paste the text instead."
_UNTRUSTED = {
    10: "The site's certificate has expired, so I do not trust it. Paste the text instead.",
    18: _NOBODY,
    19: _NOBODY,
    20: _NOBODY,
    21: _NOBODY,
    62: _OTHER_NAME,
    64: _OTHER_NAME,
}
"""By OpenSSL's code of what is wrong with a certificate (X509_V_ERR_…, x509_vfy.h)."""


def is_closed(error: Exception, door: Door) -> bool:
    """Whether nothing listens there: canonical addresses are all https, and some sites are not."""
    return type(error) is aiohttp.ClientConnectorError and not door.refused


def translated(error: Exception, door: Door) -> FetchError:
    """The error to raise for what aiohttp or the system raised."""
    match error:
        case _ if door.refused:
            return Unsafe(NOT_PUBLIC)
        case aiohttp.ClientConnectorDNSError() if is_unknown(error.os_error):
            return NoSuchSite("There is no site by this name. Check the link.")
        case aiohttp.ClientConnectorDNSError():
            return Unreachable(
                "The site's name cannot be looked up just now. Check the link, or paste the text."
            )
        case aiohttp.ClientConnectorCertificateError():
            return Untrusted(_UNTRUSTED.get(_fault(error), _NOT_IN_ORDER))
        case aiohttp.ClientSSLError():
            return Unreachable("The site's encryption does not work. Check the link, or paste the text.")
        case aiohttp.ClientConnectorError():
            return Unreachable("The site does not answer. Check the link, or paste the text.")
        case _:
            return Unreachable("The site's answer was broken. Paste the text and I will read that.")


def _fault(error: aiohttp.ClientConnectorCertificateError) -> int:
    return getattr(error.certificate_error, "verify_code", 0)
