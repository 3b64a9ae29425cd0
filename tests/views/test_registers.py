"""A register offers only what its rows have."""

from macros.model.kinds import NOT_RECORDED
from macros.model.project import ProjectPhase
from macros.views.registers import choices


def test_choices_are_in_the_order_of_their_type_and_the_unknown_comes_last() -> None:
    phases = (ProjectPhase.RUNNING, NOT_RECORDED, ProjectPhase.PROPOSED, ProjectPhase.RUNNING)
    assert choices(phases) == [
        ("proposed", "Ehdotettu"), ("running", "Käynnissä"), ("not_recorded", "Ei kirjattu"),
    ]  # fmt: skip


def test_where_all_is_known_nothing_unknown_is_offered() -> None:
    assert choices([ProjectPhase.ENDED]) == [("ended", "Päättynyt")]
    assert choices([]) == []
