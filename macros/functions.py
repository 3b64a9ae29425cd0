"""The public functions of a package: rules, checks and views are known by what they are given."""

from collections.abc import Callable, Iterator
from importlib import import_module
from inspect import get_annotations, isfunction
from pkgutil import iter_modules
from typing import Any


def functions_of(package: str, path: list[str]) -> Iterator[tuple[list[Any], Callable[..., Any]]]:
    """Each with the types of its arguments in order, and last of its answer."""
    for named in iter_modules(path, f"{package}."):
        for name, found in vars(import_module(named.name)).items():
            own = isfunction(found) and found.__module__ == named.name
            if own and not name.startswith("_"):
                yield [*get_annotations(found).values()], found
