"""The processes that open untrusted bytes: how they are started, bounded, spoken to and ended."""
