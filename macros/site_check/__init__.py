"""The built site judged as content: what an editor must mend, by file, in Finnish."""
