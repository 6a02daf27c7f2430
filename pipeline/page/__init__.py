"""One page, from picture to words: blank or not, which way up, flattened, read, read again where it matters."""
