"""What readers see of the records: each view turns them into one piece of finished HTML."""

from collections.abc import Callable

from ..model.change import Change
from ..model.decision import Decision
from ..model.group import Group
from ..model.meeting import Meeting
from ..model.network import Network
from ..model.position import Position
from ..model.project import Project
from ..model.record import Record
from ..model.service import Service
from .accessibility import accessibility_statement
from .annual_wheel import annual_tasks, annual_wheel
from .calendar_links import calendar_links
from .changes import change, change_news, changes, coming_changes
from .competences import account_managers, contact_points, experts
from .decisions import decision, decisions
from .documents import documents
from .field_reference import field_reference
from .fulfilment import fulfilment, fulfilment_summary, fulfilment_turns
from .group_review import group_review
from .groups import group
from .guidelines import front_needs, guidelines
from .levels_diagram import levels_diagram
from .meetings import meeting, meetings, network_events, next_meeting
from .month_view import month_view
from .networks import network, networks
from .open_data import open_data
from .open_matters import open_questions, unrecorded
from .organisations import organisations
from .positions import position, positions
from .projects import project, projects
from .publisher import publisher
from .purposes import commitments, goals, levels
from .responsibilities import responsibilities
from .search_quality import judged_queries, search_quality
from .services import service, service_drafts, services
from .vocabulary import glossary, word_index

View = Callable[..., str]

# The view that makes a record's own page; its second argument is the record.
RECORD_VIEWS: dict[type[Record], View] = {
    Change: change,
    Decision: decision,
    Group: group,
    Meeting: meeting,
    Network: network,
    Position: position,
    Project: project,
    Service: service,
}

# The names that a page may call. A view's first argument is the page; the rest stand in the call.
PAGE_VIEWS: dict[str, View] = {
    view.__name__: view
    for view in (
        accessibility_statement,
        account_managers,
        annual_tasks,
        annual_wheel,
        calendar_links,
        change_news,
        changes,
        coming_changes,
        commitments,
        contact_points,
        decisions,
        documents,
        experts,
        field_reference,
        fulfilment,
        fulfilment_summary,
        fulfilment_turns,
        front_needs,
        glossary,
        goals,
        group_review,
        guidelines,
        judged_queries,
        levels,
        levels_diagram,
        meetings,
        month_view,
        network_events,
        networks,
        next_meeting,
        open_data,
        open_questions,
        organisations,
        positions,
        projects,
        publisher,
        responsibilities,
        service_drafts,
        services,
        search_quality,
        unrecorded,
        word_index,
    )
}
