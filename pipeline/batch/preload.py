"""What every process that judges a dossier needs, loaded once in the process they are forked from."""

import gc
import importlib

from pipeline.batch import judges as _judges
from pipeline.catalogue import PROFILES, load_catalogue
from pipeline.kept_documents import sources
from pipeline.messages import Messages
from pipeline.papers import anew as _anew
from pipeline.report import html as _html
from pipeline.report import json as _json
from validators.countries import LANGUAGES

__all__: list[str] = []

_KEPT = (_anew, _html, _json, _judges)

for _name in ("cache", "doctor", "dossier_yaml", "report.ics", "report.junit", "report.sarif"):
    importlib.import_module(f"pipeline.{_name}")
sources()
for _profile in PROFILES:
    load_catalogue(_profile)
for _language in LANGUAGES:
    _html.environment(Messages.load(_language)).get_template("report.html.j2")
# What is here by now stays: no process has to look through it, or to copy the pages it lies on, to find that out.
gc.collect()
gc.freeze()
