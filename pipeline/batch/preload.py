"""What every process that judges a dossier needs, loaded once in the process they are forked from."""

from pipeline.batch import judging as _judging
from pipeline.catalogue import PROFILES, load_catalogue
from pipeline.messages import Messages
from pipeline.report import html as _html
from pipeline.report import json as _json
from validators.countries import LANGUAGES

__all__: list[str] = []

_KEPT = (_judging, _html, _json)

for _profile in PROFILES:
    load_catalogue(_profile)
for _language in LANGUAGES:
    _html.environment(Messages.load(_language)).get_template("report.html.j2")
