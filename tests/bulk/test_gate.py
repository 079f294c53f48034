"""One rate limit slows all workers: the gate's arithmetic, without a clock."""

from __future__ import annotations

import pytest

from modelrelay import RetryConfig
from modelrelay.bulk import Gate


def test_an_open_gate_makes_nobody_wait() -> None:
    gate = Gate(4, RetryConfig())
    assert [gate.delay(100.0) for _ in range(3)] == [0.0, 0.0, 0.0]


def test_a_limit_holds_all_and_then_lets_them_go_one_after_the_other() -> None:
    gate = Gate(4, RetryConfig())
    gate.limited(asked=2.0, began=99.0, now=100.0)
    # 2 s for everybody, then one every 2 s / (2 * 4 workers).
    assert [gate.delay(100.0) for _ in range(3)] == pytest.approx([2.0, 2.25, 2.5])


def test_answers_of_one_burst_count_as_one_limit() -> None:
    gate = Gate(4, RetryConfig())
    for _ in range(4):
        gate.limited(asked=2.0, began=99.0, now=100.0)
    assert [gate.delay(100.0) for _ in range(2)] == pytest.approx([2.0, 2.25])


def test_a_limit_met_again_after_the_hold_doubles_the_distance() -> None:
    gate = Gate(4, RetryConfig())
    gate.limited(asked=2.0, began=99.0, now=100.0)
    gate.limited(asked=2.0, began=102.0, now=103.0)
    assert [gate.delay(103.0) for _ in range(3)] == pytest.approx([2.0, 2.5, 3.0])


def test_success_brings_them_together_again() -> None:
    gate = Gate(1, RetryConfig())
    gate.limited(asked=1.0, began=99.0, now=100.0)
    for _ in range(100):
        gate.passed()
    assert [gate.delay(200.0) for _ in range(2)] == [0.0, 0.0]


def test_without_retry_after_the_hold_grows_like_a_backoff() -> None:
    gate = Gate(1, RetryConfig(base_delay=0.3, max_delay=5.0))
    gate.limited(asked=None, began=99.0, now=100.0)
    assert gate.delay(100.0) == pytest.approx(0.3)
    gate.limited(asked=None, began=101.0, now=101.0)
    assert gate.delay(101.0) == pytest.approx(0.6)


def test_an_endless_retry_after_holds_no_longer_than_the_cap() -> None:
    gate = Gate(1, RetryConfig(max_retry_after=60))
    gate.limited(asked=86400.0, began=99.0, now=100.0)
    assert gate.delay(100.0) == pytest.approx(60.0)
