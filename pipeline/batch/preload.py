"""What every process that judges dossiers needs, loaded once in the process they are forked from.

Not the sentences: which of the four languages is wanted is known to each of them only.
"""

import gc
import importlib

from pipeline.batch import judges as _judges
from pipeline.batch import judging as _judging
from pipeline.batch import outputs as _outputs
from pipeline.extract.text.wording import make_ready
from pipeline.kept_documents import sources
from pipeline.kinds.phrases import vocabulary
from pipeline.law.catalogue import PROFILES, load_catalogue
from pipeline.papers import anew as _anew
from pipeline.patterns import compile_all
from pipeline.report import html as _html
from pipeline.report import json as _json

__all__: list[str] = []

_KEPT = (_anew, _html, _json, _judges, _judging, _outputs)

for _name in ("cache", "doctor", "dossier_yaml", "papers.understand", "report.ics", "report.junit", "report.sarif"):
    importlib.import_module(f"pipeline.{_name}")
importlib.import_module("schwifty")  # loaded when a paper shows an account number
sources()
vocabulary()
compile_all()
make_ready()
_html.compile_templates()
for _profile in PROFILES:
    load_catalogue(_profile)
# What is here by now stays: no process has to look through it, or to copy the pages it lies on, to find that out.
gc.collect()
gc.freeze()
