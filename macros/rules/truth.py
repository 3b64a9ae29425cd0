"""What readers would take for true: one record against another, and a record against itself."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from ..model.decision import Decision
from ..model.kinds import Address, Reference, Text
from ..model.network import Membership
from ..model.occasion import Occasion, OccasionStatus
from ..model.page import Guideline, GuidelineStatus
from ..model.places import page_of
from ..model.portal import Portal
from ..model.record import Record, leaves, specs
from ..model.site import DocumentKind
from ..model.vocabulary import Term, TermStatus
from ..problems import Severity
from .finding import Finding

# A shorter text may well be the same in two records.
SHORTEST_COPY = 40


def facts_do_not_rest_on_practice(portal: Portal) -> Iterator[Finding]:
    """What only good practice speaks for is told as a proposal."""
    practice = {d.id for d in portal.documents.values() if d.kind is DocumentKind.PRACTICE}
    for record in portal.records():
        source: Any = getattr(record, "source", None)
        right = _not_a_fact(record) if source and source.document in practice else ""
        if right:
            message = f"«{source.document}» ei ole päätös; kirjoita {right} tai toinen asiakirja"
            yield Finding(record, "source.document", message)


def _not_a_fact(record: Record) -> str:
    """How the record would be told as what it is; nothing where it is not told as a fact."""
    if isinstance(record, Term):
        return "status: draft" if record.status is TermStatus.FROM_SOURCE else ""
    agreed = isinstance(record, Occasion) and record.status is not OccasionStatus.PLANNED
    flags = (name for name in ("draft", "proposal") if name in specs(type(record)) and not agreed)
    return next((f"{name}: true" for name in flags if not getattr(record, name)), "")


def approvals_rest_on_a_decision(portal: Portal) -> Iterator[Finding]:
    """A guideline was approved by a group's decision, on the decision's day."""
    decided = {(g, d.group, d.date) for d in portal.decisions.values() for g in d.guidelines}
    for guideline in portal.guidelines.values():
        if not (approved := guideline.approved):
            continue
        decision = portal.decisions.get(approved.decision or "")
        if decision and (decision.group, decision.date) != (approved.group, approved.date):
            message = f"päätös «{decision.id}» on toisen ryhmän tai päivän; korjaa jompikumpi"
            yield Finding(guideline, "approved.decision", message)
        if not approved.decision and (guideline.id, approved.group, approved.date) not in decided:
            message = "hyväksynnän päätöstä ei ole kirjattu; kirjoita decision (päätöksen tunnus)"
            yield Finding(guideline, "approved", message, Severity.WARNING)


def replacements_stand(portal: Portal) -> Iterator[Finding]:
    """Readers are sent to a guideline that they may follow, never round in a circle."""
    known = portal.guidelines
    for guideline in known.values():
        following = [guideline]
        while (one := known.get(following[-1].replaced_by or "")) and one not in following:
            following.append(one)
        other = following[1] if len(following) > 1 else one
        if one is guideline:
            message = "korvaavat ohjeet viittaavat toisiinsa kehässä"
        elif not other:
            continue
        elif other.status is GuidelineStatus.WITHDRAWN and not other.replaced_by:
            message = f"korvaava ohje «{other.id}» on itsekin kumottu; kirjoita voimassa oleva ohje"
        elif (other.status, guideline.status) == (GuidelineStatus.DRAFT, GuidelineStatus.WITHDRAWN):
            message = f"korvaava ohje «{other.id}» on vasta luonnos; kirjoita status: deprecated"
        else:
            continue
        yield Finding(guideline, "replaced_by", message)


def nothing_leads_to_the_withdrawn(portal: Portal) -> Iterator[Finding]:
    """Records send readers to guidelines that stand; a decision tells what was once decided."""
    pages = withdrawn(portal)
    gone: dict[Any, Guideline] = {**pages, **{one.key: one for one in pages.values()}}
    for record, leaf in portal.leaves if gone else ():
        page = leaf.value.partition("#")[0] if isinstance(leaf.kind, Address) else None
        key = (leaf.kind.folder, leaf.value) if isinstance(leaf.kind, Reference) else page
        guideline = None if isinstance(record, Guideline | Decision) else gone.get(key)
        if guideline:
            yield Finding(record, leaf.path, is_withdrawn(guideline), Severity.WARNING)


def withdrawn(portal: Portal) -> dict[str, Guideline]:
    """By their pages."""
    known = portal.guidelines.values()
    return {page_of(one): one for one in known if one.status is GuidelineStatus.WITHDRAWN}


def is_withdrawn(guideline: Guideline) -> str:
    """What to tell of a link to it."""
    right = f"kirjoita korvaava «{guideline.replaced_by}»" if guideline.replaced_by else "poista"
    return f"ohje «{guideline.id}» on kumottu; {right} tai kerro asia muuten"


def texts_are_not_copied(portal: Portal) -> Iterator[Finding]:
    """What one member tells of itself is not told of another in the same words."""
    seen: dict[tuple[str, str], Membership] = {}
    for membership in portal.memberships.values():
        for leaf in leaves(membership):
            long = isinstance(leaf.kind, Text) and len(str(leaf.value)) >= SHORTEST_COPY
            own = long and not leaf.path.startswith(("fee.", "source."))
            if own or leaf.path == "contact.name":
                other = seen.setdefault((leaf.path, leaf.value), membership)
                if other.organisation != membership.organisation:
                    message = f"sama tieto on tietueessa «{other.id}»; tarkista, koskeeko se tätä"
                    yield Finding(membership, leaf.path, message, Severity.WARNING)


def changes_are_announced_before_they_are_made(portal: Portal) -> Iterator[Finding]:
    """The others hear of a change before it is over."""
    for change in portal.changes.values():
        told = change.announced
        if change.scheduled and isinstance(told, date) and told > change.last_day:
            message = "muutoksesta kerrottiin vasta, kun se oli ohi; tarkista päivä"
            yield Finding(change, "announced", message, Severity.WARNING)
