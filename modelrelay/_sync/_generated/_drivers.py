# Generated from modelrelay/_drivers.py by `make generate`: edit that file.
"""The sync classes of `modelrelay._drivers`."""

from __future__ import annotations

import time
from typing import Any, Unpack

from modelrelay._core.errors import ModelRelayError
from modelrelay._core.flow import Flow, RunTools, Send, Steps, Wait
from modelrelay._core.masking import scrub
from modelrelay._core.operation import CallOptions, Operation
from modelrelay._drivers import T, Waits, _call
from modelrelay._sync._generated._core.operation import RecordStream
from modelrelay._sync._generated._http.exchange import Exchange


class Driver(Waits):
    def run(self, flow: Flow[T]) -> T:
        """Carry out the flow's instructions until it returns. Failures are raised inside the flow."""
        self._check_loop()
        steps = Steps(flow)
        try:
            for instruction in steps:
                with steps:
                    steps.answer(self._carry_out(instruction))
            return steps.result
        except ModelRelayError as error:
            scrub(error, self.session.mask)
            raise

    def _carry_out(self, instruction: Any) -> Any:
        if type(instruction) is Send:
            self.check_open()
            if instruction.wait > 0:
                self._pause(instruction.wait)
            return Exchange(self._sendable(instruction), self.session).run(self.transport)
        if type(instruction) is Wait:
            end = time.monotonic() + instruction.seconds
            if instruction.seconds > 0:
                self._pause(instruction.seconds)
            return max(time.monotonic(), end)  # a mock does not wait
        if isinstance(instruction, RunTools):
            instruction.registry.observer = self.session.observer
            return instruction.registry.execute_all(instruction.calls)
        return self._ask(instruction)

    def call(self, operation: Operation[T], **options: Unpack[CallOptions]) -> T:
        return self.run(_call(*self.prepare(operation, **options)))

    def records(self, operation: Operation[Any], **options: Unpack[CallOptions]) -> RecordStream[Any]:
        from modelrelay._sync._generated.streams import RecordReader
        from modelrelay.streams import record_opening

        return RecordReader(self, record_opening(*self.prepare(operation, **options)))

    def close(self, *, shared: bool = False) -> None:
        self._check_loop()
        self._mark_closed()
        if not shared:
            self.transport.close()
