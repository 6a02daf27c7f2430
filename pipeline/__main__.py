"""Where the program starts: ``dossier`` and ``python -m pipeline``."""

from __future__ import annotations

import gc
import os
import sys

_OBJECTS = 200_000
"""New objects after which Python looks for circles among them: a run that reads one file makes fewer."""


def main() -> None:
    """Run the command line and end with its exit code."""
    gc.set_threshold(_OBJECTS, 20, 100)
    # The command line's library would look through all installed packages for plugins of its own.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "1")
    from pipeline.cli import run

    try:
        code = run(sys.argv[1:])
    finally:
        # At its end Python takes all circles apart, which takes as long as to load a fifth of the program.
        gc.freeze()
    sys.exit(code)


if __name__ == "__main__":
    main()
