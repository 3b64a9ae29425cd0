"""The built site judged as content: what an editor must mend, by file, in Finnish."""

from pathlib import Path

from ..loading.intake import Loaded
from ..problems import Problem, Unable
from .judging import Judging
from .sources import Sources


def site_problems(loaded: Loaded, root: Path, site: Path) -> list[Problem]:
    """Everything wrong with the site that was built of the files below `root`."""
    built = max((page.stat().st_mtime for page in site.rglob("*.html")), default=0)
    if not built:
        raise Unable(f"Sivustoa ei ole kansiossa {site}: rakenna se ensin, make site")
    content = [file for name in ("data", "docs") for file in (root / name).rglob("*")]
    newer = [file for file in content if file.stat().st_mtime > built]
    if newer:
        raise Unable(f"{min(newer)} on uudempi kuin {site}: rakenna sivusto uudelleen, make site")
    return Judging(Sources(root, loaded), site.resolve()).run()
