"""What lies in a dossier, of which type it is, how its bytes become pictures; folders nobody else may read."""
