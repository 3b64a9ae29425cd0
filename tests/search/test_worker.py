"""The worker asks for the whole engine at once, and so must name every module of it."""

import re

from macros.site_check.engine import ENGINE


def modules_below(name: str) -> set[str]:
    """The module and all that it imports, whatever the depth."""
    own = re.findall(r'from "\./(\w+)\.js"', (ENGINE / f"{name}.js").read_text(encoding="utf-8"))
    return {name}.union(*map(modules_below, own))


def test_the_worker_names_what_the_engine_is_made_of() -> None:
    code = (ENGINE / "worker.js").read_text(encoding="utf-8")
    named = re.search(r"MODULES = `([^`]*)`", code)
    assert named
    assert named[1].split() == sorted(modules_below("engine"))
