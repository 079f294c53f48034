"""The command line: `python -m generator generate | check | report | diff | drift`."""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass, field
from pathlib import Path

from . import output
from .apis import ROOT, Entry, table
from .build import api_of, read_api
from .problems import Problem, SpecError
from .spec import load

FINE, STALE, UNUSABLE = 0, 1, 2


@dataclass(frozen=True)
class Target:
    """What is generated from what, into where."""

    spec: Path
    out: Path
    package: str
    templates: Path
    overlay: Path | None
    page: Path | None = None
    """The reference page beside it; None when no row of the table is generated."""
    left_out: list[str] = field(default_factory=list)
    """Operations of the spec that are not generated."""

    @property
    def home(self) -> Path:
        """The package's folder: `out` itself when it has the package's name, else below it."""
        name = self.package.rpartition(".")[2]
        return self.out if self.out.name == name else self.out / name


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
    for name, run, text in (
        ("generate", _generate, "write the package"),
        ("check", _check, "say whether the package is what the spec gives"),
    ):
        command = commands.add_parser(name, help=text, description=text)
        command.add_argument("--spec", type=Path, metavar="FILE", help="default: those of pyproject.toml")
        command.add_argument("--out", type=Path, metavar="DIR")
        command.add_argument("--package", metavar="NAME")
        command.add_argument("--templates", type=Path, default=ROOT / "templates", metavar="DIR")
        command.add_argument("--overlay", type=Path, metavar="FILE", help="OpenAPI Overlay 1.0")
        command.add_argument(
            "--strict", action="store_true", help="exit with 1 when an operation is left out"
        )
        command.set_defaults(run=run)
    command = commands.add_parser("report", help="what is in a spec against what is generated from it")
    command.add_argument("spec", type=Path, metavar="SPEC")
    command.add_argument("--overlay", type=Path, metavar="FILE", help="OpenAPI Overlay 1.0")
    command.add_argument("--format", choices=("text", "json"), default="text")
    command.set_defaults(run=_report)
    text = "what changed for users between two specs, or since a git ref, and the version it deserves"
    command = commands.add_parser("diff", help=text, description=text)
    command.add_argument("specs", type=Path, nargs="*", metavar="OLD NEW")
    command.add_argument(
        "--base", metavar="REF", help="compare the documents of this checkout with those of a git ref"
    )
    command.add_argument("--overlay", type=Path, metavar="FILE", help="OpenAPI Overlay 1.0, for both")
    command.add_argument("--format", choices=("text", "json", "markdown"), default="text")
    command.add_argument(
        "--fail-on", choices=("major", "minor", "patch"), help="exit with 1 at this level or above"
    )
    command.set_defaults(run=_diff)
    text = "a published document of the API against ours: what is new there, gone or different, and not explained"
    command = commands.add_parser("drift", help=text, description=text)
    command.add_argument("upstream", metavar="UPSTREAM", help="a file or a URL")
    command.add_argument("--spec", type=Path, default=ROOT / "openapi.yaml", metavar="FILE")
    command.add_argument(
        "--corrections", type=Path, metavar="FILE", help="default: corrections.toml of the generator"
    )
    command.set_defaults(run=_drift)
    return parser


def _diff(arguments: argparse.Namespace) -> int:
    from . import apis, changes, findings, verdict

    if arguments.base is None and len(arguments.specs) == 2:
        old, new = arguments.specs
        before, after = (read_api(path, arguments.overlay) for path in (old, new))
        found = [changes.compared(before, after, str(old), str(new))]
    elif arguments.base is not None and not arguments.specs:
        found = apis.since(arguments.base)
    else:
        raise SpecError(Problem("", "nothing to compare", "name two documents, OLD and NEW, or --base REF"))
    shown = {"text": verdict.as_text, "json": verdict.as_json, "markdown": verdict.as_markdown}
    parts = [shown[arguments.format](one) for one in found]
    several = arguments.format == "json" and arguments.base is not None
    print(f"[{', '.join(parts)}]" if several else "\n\n".join(parts))
    gate = findings.LEVELS[: findings.LEVELS.index(arguments.fail_on) + 1] if arguments.fail_on else ()
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


def _targets(arguments: argparse.Namespace) -> list[Target]:
    """What the arguments name, else every row of the table."""
    rows = list(table().values())
    if arguments.spec is None and arguments.out is None and arguments.package is None:
        return [_target(row, arguments) for row in rows]
    package = arguments.package or rows[0].package
    if not all(part.isidentifier() for part in package.split(".")):
        raise SpecError(Problem("", f"--package {package!r} is not a module name", "use dotted identifiers"))
    row = next((row for row in rows if row.package == package), None)
    if arguments.out is None and row is not None:
        return [_target(row, arguments)]
    spec = arguments.spec or ROOT / rows[0].spec
    out = arguments.out or ROOT.joinpath(*package.split("."))
    return [Target(spec, out, package, arguments.templates, arguments.overlay)]


def _target(row: Entry, arguments: argparse.Namespace) -> Target:
    spec, out = arguments.spec or ROOT / row.spec, ROOT.joinpath(*row.package.split("."))
    return Target(spec, out, row.package, arguments.templates, arguments.overlay, ROOT / row.page)


@dataclass(frozen=True)
class Part:
    """Files that belong together, in a folder of their own or beside others."""

    folder: Path
    files: dict[str, str]
    alone: bool = True


def parts(target: Target) -> list[Part]:
    """All that is generated from a document: the package, and for the SDK's own also the reference page."""
    from . import render

    api, source = read_api(target.spec, target.overlay), target.spec.name
    for item in api.left_out:
        print(f"{source}#{item.pointer}: left out: {item.what} {item.why}", file=sys.stderr)
        target.left_out.append(item.pointer)
    package = Part(target.home, render.rendered(api, target.templates, source))
    if target.page is None:
        return [package]
    page = render.rendered_page(api, target.templates, source, target.package.rpartition(".")[0])
    return [package, Part(target.page.parent, {target.page.name: page}, alone=False)]


def _sync_classes(arguments: argparse.Namespace) -> list[Part]:
    """Generated with the table: they come from no document."""
    if arguments.spec or arguments.out or arguments.package:
        return []
    from . import render, stub, sync

    return [
        Part(sync.HOME, render.formatted(sync.sync_classes())),
        Part(ROOT / "modelrelay", {"__init__.pyi": stub.stub()}, alone=False),
    ]


def _generate(arguments: argparse.Namespace) -> int:
    targets = _targets(arguments)
    for part in [part for target in targets for part in parts(target)] + _sync_classes(arguments):
        changed = output.write(part.folder, part.files, alone=part.alone)
        print(f"{_shown(part.folder)}: {len(part.files)} files, {changed} changed")
    return _strictly(arguments, targets)


def _strictly(arguments: argparse.Namespace, targets: list[Target]) -> int:
    return STALE if arguments.strict and any(target.left_out for target in targets) else FINE


def _check(arguments: argparse.Namespace) -> int:
    targets = _targets(arguments)
    fresh = [_is_fresh(parts(target), target.home, target.spec.name) for target in targets]
    fresh += [_is_fresh([part], part.folder, "modelrelay/*.py") for part in _sync_classes(arguments)]
    return _strictly(arguments, targets) if all(fresh) else STALE


def _is_fresh(found_parts: list[Part], home: Path, source: str) -> bool:
    found: list[str] = []
    for part in found_parts:
        found += output.differences(part.folder, part.files, _shown(part.folder), alone=part.alone)
    if not found:
        print(f"{_shown(home)} is what {source} gives")
        return True
    print("\n".join(found))
    print(f"\n{_shown(home)} is stale: run `make generate` and commit what it writes", file=sys.stderr)
    return False


def _shown(path: Path) -> str:
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()


if __name__ == "__main__":
    sys.exit(main())
