"""From pages read to papers: kind, boundaries, whose, how related; start at :mod:`pipeline.papers.understand`."""
