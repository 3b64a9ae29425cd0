"""What has to be kept up: guidelines, and what networks give within their quotas."""

from datetime import date

from ..model.criteria import GuidelineTerm, GuidelineTerms, QuotaUse
from ..model.kinds import NOT_RECORDED
from ..model.moments import finnish_day
from ..model.network import Entitlement, Use
from ..model.page import Guideline, GuidelineStatus
from ..model.portal import Portal
from .judgement import Evidence, Found, Proof, State
from .people import holding, turn


def guidelines_are_kept_up(portal: Portal, wanted: GuidelineTerms, today: date) -> Proof:
    """Each guideline that stands is approved, somebody owns it and it has been reviewed."""
    standing = (GuidelineStatus.DRAFT, GuidelineStatus.IN_FORCE)
    guidelines = [g for g in portal.guidelines.values() if g.status in standing]
    if not guidelines:
        yield Evidence(State.UNKNOWN, "Ohjeita ei ole kirjattu")
    for guideline in guidelines:
        yield from _kept_up(portal, guideline, wanted, today)


def _kept_up(portal: Portal, guideline: Guideline, wanted: GuidelineTerms, today: date) -> Proof:
    owner = portal.positions[guideline.owner]
    if guideline.status is GuidelineStatus.DRAFT:
        text = f"{guideline.title}: luonnos, odottaa hyväksyntää"
        yield Evidence(State.UPCOMING, text, guideline)
        return
    if GuidelineTerm.OWNER in wanted.must_have:
        held = holding(portal, owner, today)
        yield Evidence(held.state, f"{guideline.title}: omistaja {held.text}", guideline, held.turn)
    if GuidelineTerm.REVIEW in wanted.must_have:
        state, said = _reviewed(guideline, today)
        text = f"{guideline.title}: {said}"
        yield Evidence(state, text, guideline, turn(portal, guideline.owner, today))


def _reviewed(guideline: Guideline, today: date) -> Found:
    due = guideline.review_by
    if due is None:
        return State.UNKNOWN, "hyväksymistä ja katselmointia ei ole kirjattu"
    day = finnish_day(due)
    if due >= today:
        return State.MET, f"seuraava katselmointi viimeistään {day}"
    if guideline.last_reviewed is None:
        return State.UNKNOWN, f"katselmointia ei ole kirjattu, olisi pitänyt olla {day} mennessä"
    return State.UNMET, f"katselmointi on myöhässä, olisi pitänyt olla {day} mennessä"


def entitlements_are_used_within_quota(portal: Portal, wanted: QuotaUse, today: date) -> Proof:
    """No party uses more than the network gives; an outsider's membership is only an example."""
    network = portal.networks[wanted.network]
    parties = portal.party_ids
    own = [
        membership
        for membership in portal.memberships.values()
        if membership.network == network.id and membership.organisation in parties
    ]
    if not own:
        text = f"{network.title}: yhdenkään sopijapuolen osallistumista ei ole kirjattu"
        yield Evidence(State.UNKNOWN, text, network)
    for membership in own:
        used = {use.entitlement: use for use in membership.use}
        for entitlement in network.entitlements:
            if entitlement.quota is not None and entitlement.id in used:
                state, said = _used(entitlement, used[entitlement.id], entitlement.quota)
                yield Evidence(state, f"{membership.title}, {said}", membership)


def _used(entitlement: Entitlement, use: Use, quota: int) -> Found:
    if use.used is NOT_RECORDED:
        return State.UNKNOWN, f"{entitlement.title}: käyttöä ei ole kirjattu"
    said = f"{entitlement.title}: käytetty {use.used}, määrä {quota}"
    return (State.MET if use.used <= quota else State.UNMET), said
