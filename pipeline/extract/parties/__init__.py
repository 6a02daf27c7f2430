"""Houses and parties: who writes, whom to, who contracts, which institution speaks."""
