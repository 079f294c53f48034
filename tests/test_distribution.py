"""What is published: wheel and sdist build, hold what they should, and work in an empty environment."""

import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
pytestmark = (
    pytest.mark.slow
)  # builds, and installs dependencies into a new environment (from pip's cache or the network)


@pytest.fixture(scope="module")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dist")
    # The wheel is made from the sdist, so the sdist is complete.
    subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(out), str(ROOT)],
        check=True,
        capture_output=True,
    )
    return out


def test_the_wheel_holds_the_package_and_nothing_else(dist: Path) -> None:
    (wheel,) = dist.glob("*.whl")
    assert wheel.name.endswith("-py3-none-any.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    assert {name.split("/")[0].split("-")[0] for name in names} == {"modelrelay", "modelrelay_sdk"}
    assert {"modelrelay/py.typed", "modelrelay/_generated/routes.json", "modelrelay/__main__.py"} <= set(
        names
    )
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert not [name for name in names if "__pycache__" in name or name.endswith(".pyc")]


def test_the_sdist_can_regenerate_and_test(dist: Path) -> None:
    (sdist,) = dist.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        names = {name.split("/", 1)[1] for name in archive.getnames() if "/" in name}
    assert {
        "openapi.yaml", "openapi-0.32.yaml", "Makefile", "generator/__main__.py", "tests/test_layers.py", "LICENSE",
        "CHANGELOG.md", "pyproject.toml",
    } <= names  # fmt: skip
    assert not [name for name in names if name.startswith((".venv", "node_modules", "build", "dist"))]


def test_it_works_in_an_empty_environment(dist: Path, tmp_path: Path) -> None:
    (wheel,) = dist.glob("*.whl")
    venv.create(tmp_path / "env", with_pip=True)
    bin = tmp_path / "env" / ("Scripts" if sys.platform == "win32" else "bin")
    subprocess.run(
        [bin / "python", "-m", "pip", "install", "-q", "--disable-pip-version-check", str(wheel)],
        check=True,
        capture_output=True,
    )
    script = """
import subprocess, sys
from dataclasses import dataclass
import modelrelay
assert "site-packages" in modelrelay.__file__, modelrelay.__file__
server = subprocess.Popen([sys.executable, "-m", "modelrelay", "mock-server"], stdout=subprocess.PIPE, text=True)
try:
    @dataclass
    class Person:
        name: str
        age: int
    with modelrelay.Client(api_key="mr_sk_x", base_url=server.stdout.readline().strip()) as client:
        assert client.chat("m").user("Hello!").send().text
        with client.chat("m").user("Hello!").stream() as stream:
            assert "".join(stream.text_deltas())
        assert isinstance(client.parse(Person, "John is 30", model="m"), Person)
        assert client.tiers.list()
finally:
    server.terminate()
    server.communicate()
print(modelrelay.__version__)
"""
    done = subprocess.run(
        [bin / "python", "-W", "error", "-c", script], cwd=tmp_path, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    told = subprocess.run([bin / "modelrelay-sdk", "--version"], capture_output=True, text=True, check=True)
    assert told.stdout == f"modelrelay-sdk {done.stdout.strip()}\n"
