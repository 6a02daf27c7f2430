"""The state that speaks on a paper."""
