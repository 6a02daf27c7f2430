"""S44: what is locked is not older than it may be, owns no name of ours, and is licensed as the program is."""

from __future__ import annotations

import email.message
import importlib.metadata
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).resolve().parents[2]
FLOORS = {
    "pillow": "13.0.0",
    "pillow-heif": "1.8.1",
    "pypdfium2": "5.15.2",
    "pypdf": "7.0",
    "starlette": "1.3.1",
    "python-multipart": "0.0.27",
}
"""Versions with known holes lie below: SECURITY.md says which."""
COPYLEFT = re.compile(r"\bA?GPL|(?<!Lesser )General Public License|Affero", re.IGNORECASE)
LESSER = re.compile(r"\bLGPL|Lesser General Public", re.IGNORECASE)


def locked(name: str = "requirements.lock") -> dict[str, str]:
    pins = re.findall(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", (ROOT / name).read_text(), re.MULTILINE)
    return {canonicalize_name(package): version for package, version in pins}


def distribution(name: str) -> importlib.metadata.Distribution | None:
    try:
        return importlib.metadata.distribution(name)
    except importlib.metadata.PackageNotFoundError:
        return None


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_s44_every_locked_package_has_a_hash(lock: str) -> None:
    entries = re.split(r"\n(?=[A-Za-z0-9])", "\n" + (ROOT / lock).read_text())
    pinned = [entry for entry in entries if re.match(r"[A-Za-z0-9._-]+==", entry)]
    assert len(pinned) >= len(locked(lock)) > 20
    assert [entry.split("==")[0] for entry in pinned if "--hash=sha256:" not in entry] == []


@pytest.mark.parametrize("package", FLOORS)
def test_s44_floors_hold_in_lock_and_project(package: str) -> None:
    assert Version(locked()[package]) >= Version(FLOORS[package])
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    (wanted,) = [one for line in project["dependencies"] if (one := Requirement(line)).name == package]
    least = [Version(part.version) for part in wanted.specifier if part.operator == ">="]
    assert least, f"{package} has no lower bound"
    assert least[0] >= Version(FLOORS[package])


def test_s44_pdfium_and_libheif_inside_the_wheels_are_not_older() -> None:
    import pillow_heif
    import pypdfium2

    assert Version(pillow_heif.libheif_version()) >= Version("1.23.6")
    assert int(pypdfium2.PDFIUM_INFO.build) >= 8078


def test_no_locked_package_owns_a_name_of_ours() -> None:
    """Installing or removing such a package would overwrite or delete a part of the program without a word."""
    ours = {"pipeline", "validators"}
    owners = importlib.metadata.packages_distributions()
    foreign = {name: set(owners.get(name, ())) - {"dossier-check"} for name in ours}
    assert foreign == {name: set() for name in ours}
    assert not ours & set(locked())


def licence(metadata: email.message.Message) -> str:
    classifiers = [line for line in metadata.get_all("Classifier") or () if line.startswith("License")]
    return " | ".join([metadata.get("License-Expression") or "", (metadata.get("License") or "")[:120], *classifiers])


def test_no_run_time_package_is_under_gpl_or_agpl() -> None:
    """From the metadata of what is installed; a licence that offers a choice is read by a person, here."""
    choices = {
        "python-dateutil": "Apache-2.0 or BSD-3-Clause",
    }
    checked, wrong, unstated = 0, {}, []
    for name in locked():
        found = distribution(name)
        if found is None:
            continue  # for another system, or an optional part
        checked += 1
        text = licence(found.metadata)  # type: ignore[arg-type]
        if not text.strip(" |"):
            unstated.append(name)
        if COPYLEFT.search(LESSER.sub("", text)) and name not in choices:
            wrong[name] = text
    assert checked > 20
    assert wrong == {}
    assert unstated == []


def test_the_lock_covers_every_dependency_of_the_program() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    environment = default_environment()
    wanted = [Requirement(line) for line in project["dependencies"]]
    names = {
        canonicalize_name(one.name) for one in wanted if one.marker is None or one.marker.evaluate(dict(environment))
    }
    assert names <= set(locked())


def test_s44_without_its_tool_the_audit_says_in_one_line_what_was_not_asked(tmp_path: Path) -> None:
    """What can be checked offline is; nobody takes the rest for checked."""
    place = tmp_path / "project"
    (place / "scripts").mkdir(parents=True)
    shutil.copy(ROOT / "scripts" / "audit", place / "scripts" / "audit")
    python = place / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    tools = tmp_path / "tools"
    tools.mkdir()
    for tool in ("bash", "dirname", "env"):
        (tools / tool).symlink_to(str(shutil.which(tool)))
    for offline, code, said in ((0, 0, 1), (1, 1, 0)):
        python.write_text(f"#!{shutil.which('bash')}\nexit {offline}\n")
        python.chmod(0o755)
        done = subprocess.run(
            [place / "scripts" / "audit"], env={"PATH": str(tools)}, capture_output=True, text=True, check=False
        )
        lines = [line for line in done.stdout.splitlines() if "NOT asked" in line]
        assert (done.returncode, len(lines), done.stderr) == (code, said, "")
        assert all("pip-audit is not installed" in line and "pipx install pip-audit" in line for line in lines)
