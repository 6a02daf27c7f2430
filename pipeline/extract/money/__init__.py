"""Sums with their currency, account numbers and bank codes."""
