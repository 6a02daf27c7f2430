"""SARIF 2.1.0 for code-scanning pages: fails and reviews, with the file they were seen in.

GitHub shows every result as an alert whatever its ``kind``, so what is in order or does not apply is left
out, and refuses a result without a location: a missing paper points to the dossier's own file.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final
from urllib.parse import quote

from pipeline.messages import Messages, sentence
from pipeline.report.naming import rule_title
from pipeline.report.safe import encodable
from validators.facts import Evidence
from validators.finding import Finding, Report
from validators.rule import Catalogue
from validators.verdict import Status

SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
_CATEGORY: Final = "dossier"
_DOSSIER_FILE: Final = "dossier.yaml"


def render(report: Report, messages: Messages, catalogue: Catalogue | None = None, *, version: str) -> str:
    """The report as a SARIF log of one run."""
    return joined((sarif_run(report, messages, catalogue, version=version),))


def joined(runs: Iterable[Mapping[str, Any]]) -> str:
    """The runs of several dossiers as a log of a single run.

    GitHub refuses a second run of the same tool and category, and more than twenty of any.
    """
    several = list(runs)
    tree = {"$schema": SCHEMA, "version": "2.1.0", "runs": several if len(several) < 2 else [_merged(several)]}
    return encodable(json.dumps(tree, ensure_ascii=False, indent=2, allow_nan=False)) + "\n"


def _merged(runs: Sequence[Mapping[str, Any]]) -> Mapping[str, Any]:
    """One run with the results of all, each rule described once."""
    drivers = [run["tool"]["driver"] for run in runs]
    rules = {rule["id"]: rule for driver in drivers for rule in driver["rules"]}
    places = {name: place for place, name in enumerate(rules)}
    profiles = dict.fromkeys(driver["properties"]["profile"] for driver in drivers)
    properties = {**drivers[0]["properties"], "profile": ", ".join(profiles)}
    return {
        **runs[0],
        "tool": {"driver": {**drivers[0], "properties": properties, "rules": list(rules.values())}},
        "automationDetails": {"id": f"{_CATEGORY}/"},
        "results": [{**result, "ruleIndex": places[result["ruleId"]]} for run in runs for result in run["results"]],
    }


def sarif_run(
    report: Report, messages: Messages, catalogue: Catalogue | None = None, *, version: str, folder: str = ""
) -> Mapping[str, Any]:
    """One dossier as a SARIF run.

    Args:
        report: what was found.
        messages: the language.
        catalogue: for what a rule says and its source.
        version: of the program.
        folder: where the dossier lies below the folder that paths are relative to.
    """
    shown = [finding for finding in report.findings if finding.effective in (Status.FAIL, Status.REVIEW)]
    names = list(dict.fromkeys(finding.rule for finding in shown))
    return {
        "tool": {
            "driver": {
                "name": "dossier",
                "version": version,
                "properties": {"rules": report.rules_version, "profile": report.profile},
                "rules": [_rule(name, shown, messages, catalogue) for name in names],
            }
        },
        # Up to the last slash it is the category, behind it the run (SARIF 3.17.3; what GitHub tells runs apart by).
        "automationDetails": {"id": f"{_CATEGORY}/{report.dossier.id}/"},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, report, names, messages, folder) for finding in shown],
    }


def _rule(name: str, findings: list[Finding], messages: Messages, catalogue: Catalogue | None) -> Mapping[str, Any]:
    title = sentence(rule_title(name, messages))
    entry: dict[str, Any] = {"id": name, "shortDescription": {"text": title}}
    explained = messages.explain(name)
    if explained:
        entry["fullDescription"] = {"text": explained}
    sources = [source for finding in findings if finding.rule == name for source in finding.source]
    if catalogue is not None and name in catalogue.rules:
        sources += catalogue.rules[name].sources
    url = next((source.url for source in sources if source.url.startswith("https://")), None)
    if url:
        entry["helpUri"] = url
    return entry


def _result(finding: Finding, report: Report, names: list[str], messages: Messages, folder: str) -> Mapping[str, Any]:
    failed = finding.effective is Status.FAIL
    text = sentence(messages.render(finding.message))
    if finding.fix is not None:
        text = f"{text}. {sentence(messages.render(finding.fix))}"
    identity = "\0".join((report.dossier.id, finding.rule, finding.document or ""))
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": names.index(finding.rule),
        "kind": "fail" if failed else "review",
        # SARIF 3.27.10: the level of anything but a fail is none.
        "level": "error" if failed else "none",
        "message": {"text": text},
        "locations": [_location(spot, folder) for spot in finding.evidence] or [_file_location(_DOSSIER_FILE, folder)],
        "partialFingerprints": {"dossier/v1": hashlib.sha256(identity.encode("utf-8", "backslashreplace")).hexdigest()},
        "properties": {"reason": finding.reason.value if finding.reason is not None else None},
    }
    if finding.review is not None:
        decision = finding.review.decision
        applied = finding.review.applied
        result["suppressions"] = [
            {
                "kind": "external",
                "status": "accepted" if applied and decision.decision == "pass" else "rejected",
                "justification": decision.note,
            }
        ]
    return result


def _location(spot: Evidence, folder: str) -> Mapping[str, Any]:
    location = dict(_file_location(spot.file, folder))
    box = None if spot.bbox is None else [round(side, 4) for side in spot.bbox]
    location["properties"] = {"page": spot.page, "bbox": box}
    return location


def _file_location(path: str, folder: str) -> Mapping[str, Any]:
    # A region of line 1 is the nearest that a format for source code has to a page of a scan.
    below = f"{folder}/{path}" if folder else path
    uri = quote(below.encode("utf-8", "backslashreplace"))
    return {"physicalLocation": {"artifactLocation": {"uri": uri}, "region": {"startLine": 1}}}
