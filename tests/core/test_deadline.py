"""What a timeout says: the limit that was set, not the time that went by."""

import time

import pytest

from modelrelay._core.errors import RequestTimeoutError
from modelrelay._http.deadline import Deadline


@pytest.mark.parametrize(
    ("limit", "message"),
    [
        (0.3, "total timeout after 0.3 s. Raise Timeout(total=...), or timeout="),
        (12.5, "total timeout after 12.5 s. Raise Timeout(total=...), or timeout="),
        (0.00001, "total timeout after 1e-05 s. Raise Timeout(total=...), or timeout="),
    ],
)
def test_a_limit_that_has_passed_is_named(limit: float, message: str) -> None:
    started = time.monotonic() - 100
    deadline = Deadline(started).limit("total", started + limit)
    with pytest.raises(RequestTimeoutError) as error:
        deadline.left()
    assert (str(error.value), error.value.kind) == (message, "total")


def test_of_silence_the_limit_of_one_wait_is_named() -> None:
    deadline = Deadline(time.monotonic() - 100)
    deadline.idle = 7.0
    assert deadline.left() == 7.0
    assert str(deadline.passed()) == "idle timeout after 7 s. Raise Timeout(idle=...)"
