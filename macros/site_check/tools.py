"""The tools that a judge needs and that this machine may lack."""

import os
import subprocess
from pathlib import Path

_REQUIREMENTS = Path(__file__).resolve().parents[2] / "requirements"


class Missing(Exception):
    """A judge cannot work; the message is one line that says what to install."""


def tool(name: str) -> str:
    """The path of `java` or `chromium`, installed from the distribution's packages if need be."""
    done = subprocess.run(
        [_REQUIREMENTS / name],
        env=os.environ | {"LC_ALL": "C"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        reason = done.stderr.strip().splitlines()[-1]
        raise Missing(f"{name} puuttuu, joten sivuja ei voitu tarkistaa sillä: {reason}")
    return done.stdout.strip()


def chromium() -> str:
    """The path of the browser, which is started only once to see that it does."""
    os.environ["CHROMIUM"] = os.environ.get("CHROMIUM") or tool("chromium")
    return os.environ["CHROMIUM"]
