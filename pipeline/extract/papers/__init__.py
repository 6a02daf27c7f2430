"""One module for each family of papers: what it tells beyond the fields that all papers share."""
