"""`make audit`: known vulnerabilities in the pinned dependencies. What could not be looked up is unverified, never clean.

Exit status 0 all looked up and clean, 1 vulnerable, 2 something could not be looked up (0 with --allow-unverified, for
machines that do not reach the advisory database; it is still said).
"""

import argparse
import json
import subprocess
import sys


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("requirements", nargs="+")
    parser.add_argument("--allow-unverified", action="store_true")
    options = parser.parse_args()
    # Its own exit status is 0 after skipping every package, so only its list counts.
    command = [
        sys.executable, "-m", "pip_audit", "--no-deps", "--disable-pip", "--progress-spinner", "off", "-f", "json",
    ]  # fmt: skip
    for file in options.requirements:
        command += ["-r", file]
    done = subprocess.run(command, capture_output=True, text=True)
    try:
        packages = json.loads(done.stdout)["dependencies"]
    except (ValueError, KeyError):
        packages = []
        print(
            done.stderr.strip().splitlines()[-1] if done.stderr.strip() else "pip-audit said nothing",
            file=sys.stderr,
        )

    vulnerable = [p for p in packages if p.get("vulns")]
    unverified = [p for p in packages if "skip_reason" in p or "vulns" not in p]
    for package in vulnerable:
        for found in package["vulns"]:
            fixed = ", ".join(found.get("fix_versions", [])) or "no version yet"
            print(f"VULNERABLE {package['name']} {package.get('version')}: {found['id']}, fixed in {fixed}")
    clean = len(packages) - len(vulnerable) - len(unverified)
    print(
        f"{clean} clean, {len(vulnerable)} vulnerable, {len(unverified)} UNVERIFIED (could not be looked up)"
    )
    if vulnerable:
        return 1
    return 0 if (packages and not unverified) or options.allow_unverified else 2


if __name__ == "__main__":
    sys.exit(main())
