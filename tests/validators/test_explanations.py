"""Every rule and every paper is explained in four languages."""

from __future__ import annotations

import pytest

from pipeline.law.catalogue import load_catalogue
from pipeline.law.coverage import asked_findings
from pipeline.messages import Messages


def everything_asked() -> list[str]:
    catalogue = load_catalogue()
    papers = [name for route in catalogue.routes.values() for name in asked_findings(route)]
    return list(dict.fromkeys([*catalogue.rules, *papers]))


@pytest.mark.parametrize("language", ["en", "fr", "nl", "de"])
def test_every_rule_and_every_paper_is_explained(language):
    messages = Messages.load(language)
    missing = [name for name in everything_asked() if not messages.explain(name)]
    assert missing == []
    short = [name for name in everything_asked() if len(messages.explain(name)) < 60]
    assert short == []
