"""The consultant's desk: dossiers in a browser on the consultant's own machine.

:mod:`~pipeline.desk.security` stands before everything, :mod:`~pipeline.desk.store` knows the dossiers,
:mod:`~pipeline.desk.app` answers, :mod:`~pipeline.desk.server` listens.
"""
