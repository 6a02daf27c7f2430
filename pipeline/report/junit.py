"""JUnit XML for continuous integration: one test suite a dossier, one test case a finding.

A fail is a ``failure``. A review is ``skipped`` with its reason, unless reviews count as failures; what no
scan can show is always ``skipped``, as is what does not apply.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterable, Sequence

from pipeline.report.safe import one_line, xml_text
from pipeline.report.view import Item, View
from validators.verdict import Status


def render(views: Sequence[View], *, fail_on: str = "fail") -> str:
    """One or several dossiers as a JUnit report."""
    return joined(suite(view, fail_on=fail_on) for view in views)


def joined(suites: Iterable[ET.Element]) -> str:
    """Test suites as one JUnit report."""
    root = ET.Element("testsuites", {"name": "dossier"})
    totals = {"tests": 0, "failures": 0, "errors": 0, "skipped": 0}
    for one in suites:
        for name in totals:
            totals[name] += int(one.get(name, "0"))
        root.append(one)
    for name, number in totals.items():
        root.set(name, str(number))
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def suite(view: View, *, fail_on: str) -> ET.Element:
    """One dossier as a test suite."""
    made = ET.Element("testsuite", {"name": xml_text(view.report.dossier.id)})
    cases = [_case(view, item, fail_on=fail_on) for item in all_items(view)]
    made.extend(cases)
    made.set("tests", str(len(cases)))
    made.set("failures", str(sum(case.find("failure") is not None for case in cases)))
    made.set("errors", "0")
    made.set("skipped", str(sum(case.find("skipped") is not None for case in cases)))
    return made


def as_text(made: ET.Element) -> str:
    """A test suite as it travels to whoever joins several."""
    return ET.tostring(made, encoding="unicode")


def broken(dossier: str, error: str) -> ET.Element:
    """A dossier that could not be checked, as a test suite with one error."""
    name = xml_text(dossier)
    made = ET.Element("testsuite", {"name": name, "tests": "1", "failures": "0", "errors": "1", "skipped": "0"})
    case = ET.SubElement(made, "testcase", {"name": "dossier", "classname": name, "time": "0"})
    ET.SubElement(case, "error", {"message": xml_text(error), "type": "not-checked"})
    return made


def all_items(view: View) -> Iterable[Item]:
    """Every finding, in the order of the report."""
    groups = (view.fails, view.waiting, view.reviews, view.by_hand, view.passes, view.not_applicable)
    return sorted((item for group in groups for item in group), key=lambda item: item.number)


def _case(view: View, item: Item, *, fail_on: str) -> ET.Element:
    finding = item.finding
    name = f"{item.rule} [{finding.document}]" if finding.document else item.rule
    case = ET.Element("testcase", {"name": xml_text(name), "classname": xml_text(view.report.dossier.id), "time": "0"})
    places = "; ".join(one_line(place.label) for place in item.places)
    body = "\n".join(part for part in (item.full_message, item.fix or item.hint, places) if part)
    if finding.effective is Status.FAIL or (
        finding.effective is Status.REVIEW and fail_on == "review" and not finding.by_hand
    ):
        kind = finding.reason.value if finding.reason is not None else "fail"
        failure = ET.SubElement(case, "failure", {"message": xml_text(item.full_message), "type": kind})
        failure.text = xml_text(body)
    elif finding.effective is not Status.PASS:
        reason = f"{item.reason}: {item.full_message}" if item.reason else item.full_message
        ET.SubElement(case, "skipped", {"message": xml_text(reason)})
    return case
