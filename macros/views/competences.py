"""People to turn to: account managers and experts."""

from .rendering import PageContext, render


def account_managers(page: PageContext) -> str:
    """Whom each account manager serves, and who may turn to them."""
    return render(
        "account_managers.html.jinja", page, managers=page.portal.account_managers.values()
    )


def experts(page: PageContext) -> str:
    """The fields of expertise and whose use they are in."""
    return render("experts.html.jinja", page, experts=page.portal.experts.values())
