"""Files on disk: written byte-identically, or compared with what they should be."""

from __future__ import annotations

import difflib
from pathlib import Path

from .problems import SpecError

_LONGEST = 60


def write(root: Path, files: dict[str, str], *, alone: bool = True) -> int:
    """Make `root` hold `files`, and nothing else when they are `alone`; gives how many changed.

    Refuses a folder of somebody else's files.
    """
    unknown = stray(root, files) if alone else []
    if unknown and not _ours(root):
        raise SpecError.at(
            "", f"{root} holds files that the generator did not write", "choose an empty --out"
        )
    changed = 0
    for name in unknown:
        (root / name).unlink()
        changed += 1
    for name, text in files.items():
        path = root / name
        data = text.encode()
        if not path.exists() or path.read_bytes() != data:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
            changed += 1
    for folder in sorted((p for p in root.rglob("*") if p.is_dir()), reverse=True) if alone else ():
        if not any(folder.iterdir()):
            folder.rmdir()
    return changed


def _ours(root: Path) -> bool:
    """Some file of the folder says that the generator wrote it."""
    return any(path.read_bytes().startswith(b"# Generated from ") for path in root.glob("*.py"))


def stray(root: Path, files: dict[str, str]) -> list[str]:
    """Files that nobody generated; caches of the interpreter aside."""
    if not root.exists():
        return []
    return sorted(
        name
        for path in root.rglob("*")
        if path.is_file()
        and "__pycache__" not in path.parts
        and (name := path.relative_to(root).as_posix()) not in files
    )


def differences(root: Path, files: dict[str, str], shown_root: str, *, alone: bool = True) -> list[str]:
    """A readable account of how `root` differs from `files`; empty when it does not."""
    out: list[str] = []
    for name in stray(root, files) if alone else ():
        out.append(f"{shown_root}/{name}: nothing generates this file")
    for name, text in files.items():
        path = root / name
        if not path.exists():
            out.append(f"{shown_root}/{name}: missing")
        elif path.read_bytes() != text.encode():
            out += _diff(path.read_bytes().decode("utf-8", "replace"), text, f"{shown_root}/{name}")
    return out


def _diff(old: str, new: str, name: str) -> list[str]:
    if old.replace("\r\n", "\n") == new:
        return [f"{name}: line ends are CRLF, generated code has LF"]
    lines = list(
        difflib.unified_diff(
            old.splitlines(),
            new.splitlines(),
            f"{name} (committed)",
            f"{name} (what the spec gives)",
            lineterm="",
            n=2,
        )
    )
    if len(lines) > _LONGEST:
        lines = [*lines[:_LONGEST], f"… {len(lines) - _LONGEST} more lines"]
    return lines or [f"{name}: differs in its bytes (line ends, final newline)"]
