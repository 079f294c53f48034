"""A certificate authority that lives as long as the test run: nothing is written that anybody could come to trust."""

import functools
import ssl
import threading

import trustme

_making = (
    threading.Lock()
)  # servers ask from threads of their own, and two authorities would not trust each other


@functools.cache
def _made() -> tuple[ssl.SSLContext, bytes]:
    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1", "localhost").configure_cert(context)
    return context, authority.cert_pem.bytes()


def server_context() -> ssl.SSLContext:
    """TLS for 127.0.0.1 and localhost."""
    with _making:
        return _made()[0]


def authority_pem() -> bytes:
    """What a client must trust to talk to a server with `server_context()`."""
    with _making:
        return _made()[1]
