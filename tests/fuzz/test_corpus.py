"""Every seed and everything the fuzzer ever found, replayed without the fuzzer."""

from pathlib import Path

import pytest

from tests.fuzz.targets import TARGETS

CORPUS = Path(__file__).parent / "corpus"
SEEDS = sorted(path for path in CORPUS.glob("*/*") if path.is_file())


def test_every_target_has_seeds() -> None:
    assert {path.parent.name for path in SEEDS} == set(TARGETS)


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: f"{seed.parent.name}/{seed.name}")
def test_a_seed_breaks_no_promise(seed: Path) -> None:
    TARGETS[seed.parent.name](seed.read_bytes())
