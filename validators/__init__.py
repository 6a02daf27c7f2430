"""The law and the judging: facts about a dossier in, findings out.

Pure by contract: nothing in this package opens a file, asks the clock, uses the
network, logs or draws random numbers. Rules and routes are data (``validators/data``);
``pipeline.law.catalogue`` loads them and hands them over.
"""
