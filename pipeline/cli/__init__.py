"""The command line: what may be asked, in which words; the work is done elsewhere.

Nothing heavy is imported here: ``dossier --help`` answers at once. :mod:`program` lists the commands, :mod:`options`
what several of them share, and :mod:`running` turns a mistake of the caller into one line.
"""

from pipeline.cli.running import run

__all__ = ["run"]
