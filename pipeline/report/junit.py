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
    root = ET.Element("testsuites", {"name": "dossier"})
    totals = {"tests": 0, "failures": 0, "skipped": 0}
    for view in views:
        suite = _suite(view, fail_on=fail_on)
        for name in totals:
            totals[name] += int(suite.get(name, "0"))
        root.append(suite)
    for name, number in totals.items():
        root.set(name, str(number))
    root.set("errors", "0")
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _suite(view: View, *, fail_on: str) -> ET.Element:
    suite = ET.Element("testsuite", {"name": xml_text(view.report.dossier.id)})
    cases = [_case(view, item, fail_on=fail_on) for item in all_items(view)]
    suite.extend(cases)
    suite.set("tests", str(len(cases)))
    suite.set("failures", str(sum(case.find("failure") is not None for case in cases)))
    suite.set("errors", "0")
    suite.set("skipped", str(sum(case.find("skipped") is not None for case in cases)))
    return suite


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
