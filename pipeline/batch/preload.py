"""What every process that judges dossiers needs, loaded once in the process they are forked from.

Not the sentences and templates: which of the four languages is wanted is known to each of them only.
"""

import gc
import importlib

from pipeline.batch import judges as _judges
from pipeline.catalogue import PROFILES, load_catalogue
from pipeline.kept_documents import sources
from pipeline.papers import anew as _anew
from pipeline.report import html as _html
from pipeline.report import json as _json

__all__: list[str] = []

_KEPT = (_anew, _html, _json, _judges)

for _name in ("cache", "doctor", "dossier_yaml", "papers.understand", "report.ics", "report.junit", "report.sarif"):
    importlib.import_module(f"pipeline.{_name}")
sources()
for _profile in PROFILES:
    load_catalogue(_profile)
# What is here by now stays: no process has to look through it, or to copy the pages it lies on, to find that out.
gc.collect()
gc.freeze()
