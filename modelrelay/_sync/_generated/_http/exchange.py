# Generated from modelrelay/_http/exchange.py by `make generate`: edit that file.
"""The sync classes of `modelrelay._http.exchange`."""

from __future__ import annotations

from modelrelay._core.errors import ModelRelayError, TransportError
from modelrelay._core.flow import Sent
from modelrelay._core.operation import HttpReply
from modelrelay._http.exchange import Attempt, State
from modelrelay._http.transport import Response, Transport


class Exchange(Attempt):
    """One attempt, with its waits."""

    _response: Response | None = None

    def run(self, transport: Transport) -> Sent:
        """Send, and read the body unless it is a stream's. Raises errors other than HTTP outcomes: limits, a closed client."""
        outcome: HttpReply | Exchange | TransportError | None
        try:
            self._response = transport.send(self._send.request, self.deadline, self.connect)
            self._accept(self._response)
            if self.state is State.STREAMING:
                outcome = self
            else:
                while (piece := self.read()) and self._add(piece):
                    pass
                outcome = self.reply()
        except ModelRelayError as error:
            outcome = self._failed(error)
            if outcome is None:
                raise
        finally:
            if self.state is not State.STREAMING:
                self.close()
        return self._sent(outcome)

    def read(self) -> bytes:
        """The next piece of the body, decompressed; b"" at its end."""
        assert self._response is not None
        while not (piece := next(self._pieces, b"")):
            chunk = self._response.read()
            self._received += len(chunk)
            if self._inflater is None:
                return chunk
            if not chunk:
                self._inflater.end()
                return b""
            self._pieces = self._inflater.feed(chunk)
        return piece

    def finish(self) -> None:
        """After the last record: keep the connection if the body ends there, close it otherwise."""
        if self.state is State.OVER or self._response is None:
            return
        self._linger()
        try:
            ended = not self._response.read()
        except ModelRelayError:
            ended = False
        if not ended:
            self._response.close()
