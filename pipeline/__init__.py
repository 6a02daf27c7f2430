"""All input and output: files in, words and pictures read, reports out. Judging is in ``validators``."""
