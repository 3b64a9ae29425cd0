"""What a field that names another record holds: the record's id, by the folder of its type."""

from typing import Annotated

from .kinds import Reference

BodyId = Annotated[str, Reference("bodies")]
DecisionId = Annotated[str, Reference("decisions")]
DocumentId = Annotated[str, Reference("documents")]
ExpertId = Annotated[str, Reference("experts")]
GroupId = Annotated[str, Reference("groups")]
GuidelineId = Annotated[str, Reference("guidelines")]
LevelId = Annotated[str, Reference("levels")]
NetworkId = Annotated[str, Reference("networks")]
QuestionId = Annotated[str, Reference("open-questions")]
OrganisationId = Annotated[str, Reference("organisations")]
PositionId = Annotated[str, Reference("positions")]
ProjectId = Annotated[str, Reference("projects")]
ServiceId = Annotated[str, Reference("services")]
TermId = Annotated[str, Reference("terms")]
TopicId = Annotated[str, Reference("topics")]
