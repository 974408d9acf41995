"""Every noun of the project, frozen, checked and written by pydantic.

``text``    Article, Skipped: what was read, and what was not
``claims``  Mention, Quantity, When, Stance, Attribution, Role, Claim: what an article says
``aligned`` Aligned: an alignment before it is shown
``report``  Alignment, Conflict, Discrepancy, Identity, Report: what was made of it
"""

from claimcheck.models.aligned import Aligned, Part, Words, bits_of, shown
from claimcheck.models.claims import (
    EVENT,
    Attribution,
    Bound,
    Certainty,
    Claim,
    ClaimKind,
    Grain,
    Mention,
    MentionKind,
    Modality,
    Phase,
    Polarity,
    Predicate,
    Quantity,
    Role,
    Stance,
    Utterance,
    When,
)
from claimcheck.models.report import (
    Accepted,
    Alignment,
    Conflict,
    Coverage,
    Discrepancy,
    Evidence,
    Identity,
    Named,
    Position,
    Report,
    ScorePart,
    Severity,
)
from claimcheck.models.text import Article, Skipped

__all__ = [
    "EVENT",
    "Accepted",
    "Aligned",
    "Alignment",
    "Article",
    "Attribution",
    "Bound",
    "Certainty",
    "Claim",
    "ClaimKind",
    "Conflict",
    "Coverage",
    "Discrepancy",
    "Evidence",
    "Grain",
    "Identity",
    "Mention",
    "MentionKind",
    "Modality",
    "Named",
    "Part",
    "Phase",
    "Polarity",
    "Position",
    "Predicate",
    "Quantity",
    "Report",
    "Role",
    "ScorePart",
    "Severity",
    "Skipped",
    "Stance",
    "Utterance",
    "When",
    "Words",
    "bits_of",
    "shown",
]
