"""All that knows MkDocs: its configuration, its events, its pages and its preview."""
