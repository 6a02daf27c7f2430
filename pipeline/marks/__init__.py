"""What is on a page besides text: signatures, stamps, ticks, codes; start at :mod:`pipeline.marks.finder`."""
