"""Names of people: which words are a name, whose it is, where it stands, how much of it was read."""
