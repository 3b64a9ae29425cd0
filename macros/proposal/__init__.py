"""A proposal in plain Finnish: what changes for readers when it is accepted."""
