"""Every case of the table, on every wire it concerns, sync and async."""

import pytest

from tests.faults.run import Outcome, Trial, attempt_all, trials

# Trials that wait for a deadline are tried side by side, apart from those that keep the machine busy.
TRIALS = sorted(trials(), key=lambda trial: not trial.case.timeout)
BLOCK = 40


class Blocks:
    """The outcome of a trial, found together with those of its neighbours when one of them is first asked for."""

    def __init__(self, selected: list[Trial]) -> None:
        self._selected = selected
        self._outcomes: dict[str, Outcome | BaseException] = {}

    def __getitem__(self, trial: Trial) -> Outcome | BaseException:
        if trial.name not in self._outcomes:
            first = self._selected.index(trial) // BLOCK * BLOCK
            block = self._selected[first : first + BLOCK]
            self._outcomes.update(attempt_all(block, workers=BLOCK if block[-1].case.timeout else 8))
        return self._outcomes[trial.name]


@pytest.fixture(scope="session")
def outcomes(request: pytest.FixtureRequest) -> Blocks:
    items = [item for item in request.session.items if "outcomes" in getattr(item, "fixturenames", ())]
    return Blocks([item.callspec.params["trial"] for item in items])  # type: ignore[attr-defined]


@pytest.mark.parametrize("trial", TRIALS, ids=lambda trial: trial.name)
def test_every_fault_has_its_promised_outcome(trial: Trial, outcomes: Blocks) -> None:
    outcome = outcomes[trial]
    assert isinstance(outcome, Outcome), f"the trial itself failed: {outcome!r}"
    assert outcome.problems(trial.case.expected(trial.wire), trial.wire) == []
