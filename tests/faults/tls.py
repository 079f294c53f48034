"""A certificate authority that lives as long as the test run: nothing is written that anybody could come to trust."""

import ssl

import trustme

_authority = trustme.CA()
_certificate = _authority.issue_cert("127.0.0.1", "localhost")


def server_context() -> ssl.SSLContext:
    """TLS for 127.0.0.1 and localhost."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    _certificate.configure_cert(context)
    return context


def authority_pem() -> bytes:
    """What a client must trust to talk to a server with `server_context()`."""
    return _authority.cert_pem.bytes()
