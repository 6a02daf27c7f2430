"""Is all that is needed installed, and how to get what is not: one line each."""

from __future__ import annotations

import importlib.metadata
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from pipeline.errors import DossierError, ToolMissing

DISTRIBUTION: Final = "dossier-check"
LANGUAGES: Final = ("eng", "fra", "nld", "deu", "osd")
_WANTED: Final = "vie"
"""For names in Vietnamese; nothing needs it."""
OLDEST_PYTHON: Final = (3, 11)
OLDEST_TESSERACT: Final = (5, 0)
FLOORS: Final = {
    "pypdf": (7, 0),
    "pypdfium2": (5, 15, 2),
    "pillow": (13, 0),
    "pillow-heif": (1, 8, 1),
    "jinja2": (3, 1, 6),
}
"""Parsers below these versions have known holes; the same as in pyproject.toml."""
_SECONDS: Final = 20.0


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at."""

    name: str
    ok: bool
    found: str
    remedy: str = ""
    needed: bool = True


def program_version() -> str:
    """The version that is installed."""
    try:
        return importlib.metadata.version(DISTRIBUTION)
    except importlib.metadata.PackageNotFoundError:
        return "0+unknown"


def tesseract_version() -> str:
    """Version and languages of Tesseract in one line, for ``--version`` and for the key of kept readings.

    Raises:
        ToolMissing: there is no ``tesseract``.
    """
    version, languages = tesseract()
    return f"tesseract {version} ({' '.join(languages)})"


def tesseract() -> tuple[str, tuple[str, ...]]:
    """Version and installed languages, asked of the program itself: its Python wrapper is slow to load.

    Raises:
        ToolMissing: there is no ``tesseract``, or it does not start.
    """
    path = shutil.which("tesseract")
    if path is None:
        raise ToolMissing("tesseract", tesseract_remedy())
    try:
        # One call tells both: the version in the banner of --version, the languages below --list-langs.
        banner = subprocess.run([path, "--version"], capture_output=True, text=True, timeout=_SECONDS, check=True)
        listing = subprocess.run([path, "--list-langs"], capture_output=True, text=True, timeout=_SECONDS, check=True)
    except (OSError, subprocess.SubprocessError):
        raise ToolMissing("a working tesseract", tesseract_remedy()) from None
    words = (banner.stdout or banner.stderr).split()
    version = words[1] if len(words) > 1 else "unknown"
    languages = tuple(sorted(line.strip() for line in listing.stdout.splitlines()[1:] if line.strip()))
    return version, languages


def tesseract_remedy(languages: Sequence[str] = LANGUAGES) -> str:
    """How to install Tesseract and languages on this system."""
    if sys.platform == "darwin":
        return "Install it: brew install tesseract tesseract-lang"
    packages = " ".join(["tesseract-ocr", *(f"tesseract-ocr-{language}" for language in languages)])
    return f"Install it: sudo apt-get install {packages}"


def version_lines() -> str:
    """What ``--version`` prints: program, rules, Tesseract."""
    from pipeline.law.catalogue import load_catalogue

    lines = [f"dossier {program_version()}", f"rules {load_catalogue().version}"]
    try:
        lines.append(tesseract_version())
    except ToolMissing:
        lines.append("tesseract: not installed")
    return "\n".join(lines) + "\n"


def examine() -> tuple[str, bool]:
    """The report of ``dossier doctor``, and whether everything needed is there."""
    checks: list[Check] = []
    for probe in (_python, _tesseract, _packages, _second_reader, _isolation, _rules, _cache):
        checks.extend(_guarded(probe))
    width = max(len(check.name) for check in checks)
    lines = []
    for check in checks:
        mark = "ok" if check.ok else "MISSING" if check.needed else "optional"
        lines.append(f"{mark:8}  {check.name:{width}}  {check.found}")
        if check.remedy and not check.ok:
            lines.append(f"{'':8}  {'':{width}}  {check.remedy}")
    complete = all(check.ok or not check.needed for check in checks)
    lines.append("")
    lines.append("Everything needed is there." if complete else "Something needed is missing: see above.")
    return "\n".join(lines) + "\n", complete


def _guarded(probe: Callable[[], Sequence[Check]]) -> Sequence[Check]:
    try:
        return probe()
    except DossierError as error:
        return (Check(probe.__name__.strip("_"), ok=False, found="", remedy=str(error)),)


def _python() -> Sequence[Check]:
    ok = sys.version_info >= OLDEST_PYTHON
    return (Check("python", ok, platform.python_version(), "Python 3.11 or newer is needed."),)


def _tesseract() -> Sequence[Check]:
    try:
        version, installed = tesseract()
    except ToolMissing as error:
        return (Check("tesseract", ok=False, found="not found", remedy=error.remedy),)
    missing = [language for language in LANGUAGES if language not in installed]
    found = "all four languages" if not missing else f"without {' '.join(missing)}"
    return (
        Check("tesseract", _numbers(version) >= OLDEST_TESSERACT, version, "Version 5 is needed."),
        Check("languages", not missing, found, tesseract_remedy(missing)),
        Check(
            "names in Vietnamese",
            _WANTED in installed,
            "read" if _WANTED in installed else "misread: left to a person",
            tesseract_remedy((_WANTED,)),
            needed=False,
        ),
    )


def _packages() -> Sequence[Check]:
    checks = []
    for name, floor in FLOORS.items():
        version = importlib.metadata.version(name)
        wanted = ".".join(str(part) for part in floor)
        checks.append(
            Check(name, _numbers(version) >= floor, version, f"{wanted} or newer is needed: pip install -U {name}")
        )
    return checks


def _second_reader() -> Sequence[Check]:
    try:
        found = f"rapidocr {importlib.metadata.version('rapidocr')}"
        ok = True
    except importlib.metadata.PackageNotFoundError:
        found, ok = "not installed: doubtful lines are not read a second time", False
    remedy = f"pip install '{DISTRIBUTION}[second-reader]'"
    return (Check("second reader", ok, found, remedy, needed=False),)


def _isolation() -> Sequence[Check]:
    from pipeline.isolation.network import can_isolate_network

    ok = can_isolate_network()
    found = "cut off from readers" if ok else "this system does not let readers be cut off from it"
    return (Check("network", ok, found, "For papers of strangers use the container in SECURITY.md.", needed=False),)


def _rules() -> Sequence[Check]:
    from pipeline.law.catalogue import load_catalogue

    catalogue = load_catalogue()
    found = f"{catalogue.version}: {len(catalogue.rules)} rules, {len(catalogue.routes)} routes"
    return (Check("rules", ok=True, found=found),)


def _cache() -> Sequence[Check]:
    from pipeline.files.private_files import home_folder, private_folder

    folder = private_folder(home_folder())
    return (Check("kept readings", ok=True, found=f"{folder} (remove them with: dossier purge --all)"),)


def _numbers(version: str) -> tuple[int, ...]:
    parts = []
    for part in version.split("."):
        digits = "".join(character for character in part if character.isdigit())
        if not digits:
            break
        parts.append(int(digits))
    return tuple(parts)
