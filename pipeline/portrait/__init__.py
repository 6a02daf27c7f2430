"""Portraits on pictures and pages: found, measured, and cut to size; start at :mod:`pipeline.portrait.finder`."""
