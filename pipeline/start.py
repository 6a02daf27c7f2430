"""A new dossier: a ``dossier.yaml`` to fill in, with the questions of its route, and the checklist."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.errors import UsageError
from pipeline.files.intake import DOSSIER_YAML
from pipeline.law.catalogue import load_catalogue
from pipeline.law.explain import checklist
from pipeline.messages import Messages, sentence
from pipeline.terminal import write_file
from validators.rule import Catalogue, FactDefinition, Route

if TYPE_CHECKING:
    from pipeline.check import Options


def start_dossier(folder: Path, options: Options, language: str, *, force: bool = False) -> str:
    """Write the file and answer with the checklist.

    Args:
        folder: of the dossier; made when it is not there.
        options: with the route.
        language: of the questions and the checklist.
        force: overwrite a ``dossier.yaml`` that is there.

    Raises:
        UsageError: no such route, or the file is there already or cannot be written.
    """
    catalogue, messages = load_catalogue(options.profile or "checklist"), Messages.load(language)
    route = catalogue.routes.get(options.route or "")
    if route is None:
        raise UsageError(f"there is no route {options.route}; known are {', '.join(catalogue.routes)}")
    path = folder / DOSSIER_YAML
    try:
        folder.mkdir(parents=True, exist_ok=True)
        there = path.exists() or path.is_symlink()
        if there and (not force or not stat.S_ISREG(path.lstat().st_mode)):
            raise UsageError("is already there; --force overwrites it", file=str(path))
    except OSError as error:
        raise UsageError(f"cannot be made ({error.strerror})", file=str(folder)) from None
    write_file(path, template(route, catalogue, messages, options).encode())
    title = sentence(messages.word("route", route.id))
    return f"{path}\n\n{title}\n\n{checklist(route, messages, options.submission or options.today)}"


def template(route: Route, catalogue: Catalogue, messages: Messages, options: Options) -> str:
    """The ``dossier.yaml``: everything optional is a comment, so that the file is valid as it stands."""
    lines = [
        f"# {sentence(messages.word('route', route.id))}",
        f"route: {route.id}",
        *([f"profile: {options.profile}"] if options.profile else []),
        "# submission_date: 2026-12-10",
        "# stay: {from: 2027-01-15, until: 2027-09-30}",
        "# applicant:",
        "#   surname: YANG",
        "#   given_names: CHUAN",
        "#   nationality: PAK",
        "#   birth_date: 1999-02-01",
        "#   residence_country: ARE",
    ]
    asked = [catalogue.facts[name] for name in route.facts if name in catalogue.facts]
    if asked:
        lines.append("# facts:")
    for fact in asked:
        lines.append(f"#   # {messages.question(fact.name)}")
        lines.append(f"#   {fact.name}:{_answers(fact)}")
    lines += ["# documents:", "#   scan_0007.pdf: criminal-record", "#   scan_0008.pdf#3-4: birth-certificate"]
    return "\n".join(lines) + "\n"


def _answers(fact: FactDefinition) -> str:
    if fact.type == "yes-no":
        return " true  # true | false"
    if fact.values:
        values = [str(value) for value in fact.values]
        return f" {values[0]}  # {' | '.join(values)}"
    return {"date": " 2026-01-31", "number": " 3", "amount": " 1000.00"}.get(fact.type, " …")
