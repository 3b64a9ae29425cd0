"""The records as open data: a JSON file a type, with its JSON Schema, from the same models."""
