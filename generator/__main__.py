"""The command line: `python -m generator generate | check | report | diff | drift`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from . import output
from .apis import ROOT, Entry, table
from .build import api_of, read_api
from .findings import LEVELS
from .problems import SpecError
from .spec import load

FINE, STALE, UNUSABLE = 0, 1, 2


def main(argv: list[str] | None = None) -> int:
    arguments = _parser().parse_args(argv)
    try:
        return int(arguments.run(arguments))
    except SpecError as error:
        for problem in error.problems:
            print(problem, file=sys.stderr)
        return UNUSABLE
    except OSError as error:
        print(f"generator: {error}", file=sys.stderr)
        return UNUSABLE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m generator", description="openapi.yaml -> the generated package"
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, run: Callable[[argparse.Namespace], int], text: str) -> Any:
        found = commands.add_parser(name, help=text, description=text)
        found.set_defaults(run=run)
        return found.add_argument

    overlay: dict[str, Any] = {"type": Path, "metavar": "FILE", "help": "OpenAPI Overlay 1.0"}
    for name, run, text in (
        ("generate", _generate, "write the package"),
        ("check", _check, "say whether the package is what the spec gives"),
    ):
        add = command(name, run, text)
        add("--spec", type=Path, metavar="FILE", help="default: those of pyproject.toml")
        add("--out", type=Path, metavar="DIR")
        add("--package", metavar="NAME")
        add("--templates", type=Path, default=ROOT / "templates", metavar="DIR")
        add("--overlay", **overlay)
        add("--strict", action="store_true", help="exit with 1 when an operation is left out")
    add = command("report", _report, "what is in a spec against what is generated from it")
    add("spec", type=Path, metavar="SPEC")
    add("--overlay", **overlay)
    add("--format", choices=("text", "json"), default="text")
    add = command(
        "diff",
        _diff,
        "what changed for users between two specs, or since a git ref, and the version it deserves",
    )
    add("specs", type=Path, nargs="*", metavar="OLD NEW")
    add("--base", metavar="REF", help="compare the documents of this checkout with those of a git ref")
    add("--overlay", **overlay)
    add("--format", choices=("text", "json", "markdown"), default="text")
    add("--fail-on", choices=LEVELS, help="exit with 1 at this level or above")
    add = command(
        "drift",
        _drift,
        "a published document of the API against ours: what is new there, gone or different, and not explained",
    )
    add("upstream", metavar="UPSTREAM", help="a file or a URL")
    add("--spec", type=Path, default=ROOT / "openapi.yaml", metavar="FILE")
    add("--corrections", type=Path, metavar="FILE", help="default: corrections.toml of the generator")
    return parser


def _diff(arguments: argparse.Namespace) -> int:
    from . import apis, changes, verdict

    if arguments.base is None and len(arguments.specs) == 2:
        old, new = arguments.specs
        before, after = (read_api(path, arguments.overlay) for path in (old, new))
        found = [changes.compared(before, after, str(old), str(new))]
    elif arguments.base is not None and not arguments.specs:
        found = apis.since(arguments.base)
    else:
        raise SpecError.at("", "nothing to compare", "name two documents, OLD and NEW, or --base REF")
    shown = {"text": verdict.as_text, "json": verdict.as_json, "markdown": verdict.as_markdown}
    parts = [shown[arguments.format](one) for one in found]
    several = arguments.format == "json" and arguments.base is not None
    print(f"[{', '.join(parts)}]" if several else "\n\n".join(parts))
    gate = LEVELS[: LEVELS.index(arguments.fail_on) + 1] if arguments.fail_on else ()
    return STALE if any(one.verdict in gate for one in found) else FINE


def _drift(arguments: argparse.Namespace) -> int:
    from . import drift

    known = drift.corrections(arguments.corrections or drift.CORRECTIONS)
    found = drift.drift(drift.published(arguments.upstream), load(arguments.spec), known)
    print(found)
    return STALE if found.unexplained else FINE


def _report(arguments: argparse.Namespace) -> int:
    from . import report

    document = load(arguments.spec, arguments.overlay)
    found = report.report(document, api_of(document))
    print(report.as_json(found) if arguments.format == "json" else report.as_text(found))
    return FINE


def _targets(arguments: argparse.Namespace) -> list[tuple[Entry, Path]]:
    """What the arguments name, else every row of the table; each with the folder it goes to."""
    rows = list(table().values())
    package = arguments.package or rows[0].package
    if not all(part.isidentifier() for part in package.split(".")):
        raise SpecError.at("", f"--package {package!r} is not a module name", "use dotted identifiers")
    everything = arguments.spec is None and arguments.package is None
    if arguments.spec is not None:
        rows = [replace(row, spec=str(arguments.spec.absolute())) for row in rows]
    meant = [row for row in rows if everything or row.package == package]
    if arguments.out is None and meant:
        return [(row, ROOT.joinpath(*row.package.split("."))) for row in meant]
    name = package.rpartition(".")[2]
    out = arguments.out or ROOT.joinpath(*package.split("."))
    # `out` itself when it has the package's name
    return [(Entry(rows[0].spec, package, page=""), out if out.name == name else out / name)]


@dataclass(frozen=True)
class Part:
    """Files that belong together, in a folder of their own or beside others."""

    folder: Path
    files: dict[str, str]
    alone: bool = True


@dataclass(frozen=True)
class Made:
    """All that is generated from one source, and whether that is all of it."""

    source: str
    parts: list[Part]
    whole: bool = True


def _made(arguments: argparse.Namespace) -> list[Made]:
    from . import render, stub, sync

    out = [_package(row, home, arguments) for row, home in _targets(arguments)]
    if not (arguments.spec or arguments.out or arguments.package):  # they come from no document
        names = Part(ROOT / "modelrelay", {"__init__.pyi": stub.stub()}, alone=False)
        classes = Part(sync.HOME, render.formatted(sync.sync_classes(), imports=True))
        out.append(Made("modelrelay/*.py", [classes, names]))
    return out


def _package(row: Entry, home: Path, arguments: argparse.Namespace) -> Made:
    """The package, and for the SDK's own also the reference page."""
    from . import render

    spec, page = ROOT / row.spec, ROOT / row.page
    api = read_api(spec, arguments.overlay)
    for item in api.left_out:
        print(f"{spec.name}#{item.pointer}: left out: {item.what} {item.why}", file=sys.stderr)
    parts = [Part(home, render.rendered(api, arguments.templates, spec.name))]
    if row.page:
        text = render.rendered_page(api, arguments.templates, spec.name, row.home)
        parts.append(Part(page.parent, {page.name: text}, alone=False))
    return Made(spec.name, parts, not api.left_out)


def _generate(arguments: argparse.Namespace) -> int:
    made = _made(arguments)
    for part in (part for one in made for part in one.parts):
        changed = output.write(part.folder, part.files, alone=part.alone)
        print(f"{_shown(part.folder)}: {len(part.files)} files, {changed} changed")
    return FINE if all(one.whole for one in made) or not arguments.strict else STALE


def _check(arguments: argparse.Namespace) -> int:
    fine = True
    for one in _made(arguments):
        home, found = _shown(one.parts[0].folder), list[str]()
        for part in one.parts:
            found += output.differences(part.folder, part.files, _shown(part.folder), alone=part.alone)
        fine &= not found and (one.whole or not arguments.strict)
        print("\n".join(found) if found else f"{home} is what {one.source} gives")
        if found:
            print(f"\n{home} is stale: run `make generate` and commit what it writes", file=sys.stderr)
    return FINE if fine else STALE


def _shown(path: Path) -> str:
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()


if __name__ == "__main__":
    sys.exit(main())
