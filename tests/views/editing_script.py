"""What the forms' scripts answer, asked of Deno."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from macros.views.forms import rules

_HERE = Path(__file__).parent
_QUIET = {"DENO_NO_UPDATE_CHECK": "1", "DENO_DIR": str(_HERE.parents[1] / ".cache/deno")}


def answers(about: str, values: list[Any]) -> list[Any]:
    """One for each value."""
    done = subprocess.run(
        [str(Path(sys.executable).with_name("deno")), "run", "--quiet", "--no-lock",
         "--no-config", str(_HERE / "ask_editing.js")],
        input=json.dumps({"rules": rules(), "about": about, "values": values}),
        env=os.environ | _QUIET,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )  # fmt: skip
    return json.loads(done.stdout)  # type: ignore[no-any-return]
