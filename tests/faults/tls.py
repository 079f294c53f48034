"""A certificate authority that lives as long as the test run: nothing is written that anybody could come to trust."""

from __future__ import annotations

import functools
import ssl

import trustme


@functools.cache
def authority() -> trustme.CA:
    return trustme.CA()


@functools.cache
def server_context() -> ssl.SSLContext:
    """TLS for 127.0.0.1 and localhost, signed by `authority()`."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority().issue_cert("127.0.0.1", "localhost").configure_cert(context)
    return context


def authority_pem() -> bytes:
    """What a client must trust to talk to a server with `server_context()`."""
    return authority().cert_pem.bytes()
