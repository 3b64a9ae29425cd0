"""One comment tells what a proposal changes, however often it is pushed."""

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GH = """#!/bin/sh
echo "$*" >>calls
for word; do case "$word" in body=@*) cp "${word#body=@}" body ;; esac; done
case "$*" in *--jq*) FOUND ;; esac
"""


@pytest.mark.parametrize(
    ("found", "asked"),
    [("true", "--silent repos/k/p/issues/7/comments"),
     ("echo 41; echo 42", "--silent --method PATCH repos/k/p/issues/comments/41")],
)  # fmt: skip
def test_the_comment_is_written_once_and_then_kept(tmp_path: Path, found: str, asked: str) -> None:
    (tmp_path / ".github").mkdir()
    shutil.copy(ROOT / ".github" / "change-comment", tmp_path / ".github")
    (tmp_path / ".cache").mkdir()
    (tmp_path / ".cache" / "muutos.md").write_text("- Kokous siirtyy.\n", encoding="utf-8")
    (tmp_path / "gh").write_text(GH.replace("FOUND", found), encoding="utf-8")
    (tmp_path / "gh").chmod(0o755)
    surroundings = {
        "PATH": f"{tmp_path}:/usr/bin:/bin", "GITHUB_REPOSITORY": "k/p", "NUMBER": "7",
        "PREVIEW_URL": "https://example.org/zip",
    }  # fmt: skip
    script = tmp_path / ".github" / "change-comment"
    subprocess.run([script], env=surroundings, cwd=tmp_path, check=True)
    assert asked in (tmp_path / "calls").read_text("utf-8").splitlines()[-1]
    body = (tmp_path / "body").read_text("utf-8")
    assert body.startswith("<!-- muutos -->\n- Kokous siirtyy.")
    assert "[lataa sivusto](https://example.org/zip)" in body
