"""Where the program starts: ``dossier`` and ``python -m pipeline``."""

from __future__ import annotations

import gc
import os
import sys

_OBJECTS = 50_000
"""New objects after which Python looks for circles among them: at its own 700 this takes a sixth of a short run."""


def main() -> None:
    """Run the command line and end with its exit code."""
    gc.set_threshold(_OBJECTS, 20, 100)
    # The command line's library would look through all installed packages for plugins of its own.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "1")
    from pipeline.cli import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
