"""What a paper says and where: its lines with geometry, its words, wording in many languages, denials."""
