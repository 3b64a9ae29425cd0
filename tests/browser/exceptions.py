"""axe's best-practice rules that the portal breaks on purpose, each with its reason.

At most two, and none of them a rule of WCAG: those have no exceptions.
"""

EXCEPTIONS: dict[str, str] = {}
