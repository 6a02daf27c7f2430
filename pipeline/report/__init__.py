"""Reports: what the judge said, for people and for programs. Pure functions from a report to text.

:mod:`pipeline.report.view` puts a report into the words and the order a person reads; the formats for
people (text, HTML, Markdown, the letter) are renderings of that view, the formats for programs (JSON,
JUnit, SARIF, iCalendar) are made from the report itself.
"""
