"""The law as data: loaded, listed, explained, compared, in the words of the reader."""
