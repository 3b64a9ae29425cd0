"""Finnish search: words → keys, pages → index. What runs in the browser is in `overrides/`.

Everything that knows Finnish runs here, while the site is built. The index carries its outcome:
each base form as a stem and a class of endings, so that the browser recognises forms that no page
has; the parts of compounds; the verbs of derived words.
"""
