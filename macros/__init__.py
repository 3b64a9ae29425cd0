"""The portal as a package: records in, pages out. Here: the names that a page may call."""

from typing import Any


def define_env(env: Any) -> None:
    """Gives pages their macros; mkdocs-macros (and Zensical) call this with their environment."""
    from .pages.extension import sealed
    from .views import PAGE_VIEWS, RECORD_VIEWS, View
    from .views.calls import render_call
    from .wiring.build import page_context, sound_portal

    portal = sound_portal(env.conf)

    def macro(view: View) -> Any:
        def call(*given: Any, **named: Any) -> str:
            page = page_context(env.conf, portal, env.page.file.src_uri)
            return sealed(render_call(view, page, given, named))

        return call

    for view in (*PAGE_VIEWS.values(), *RECORD_VIEWS.values()):
        env.macro(macro(view), view.__name__)
