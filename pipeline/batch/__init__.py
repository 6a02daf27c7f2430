"""Many dossiers: read as one flat list of files, judged in processes beside, told together.

:mod:`run` is the way through; :mod:`listing` says which dossiers, :mod:`manifest` what a table says of them;
:mod:`reading` and :mod:`cluster` are where files are read; :mod:`judging` is one dossier, :mod:`judges` are the
processes that do it; :mod:`outputs` what is written about all; :mod:`watch` does it again when the folder changes.
"""
