"""Whether two claims say of one thing that it can be, and that it cannot."""

from __future__ import annotations

from claimcheck.compare.saying import passive
from claimcheck.compare.worlds import denied
from claimcheck.judge import Pairing
from claimcheck.models import Claim, Modality, Phase

_OVER = frozenset({Phase.HISTORY, Phase.ENDED})


def of_one_ability(pair: Pairing) -> bool:
    """Tell whether one says that something can be done or happen, the other that it cannot; "could" is a guess."""
    yes, no = sorted((pair.left, pair.right), key=denied)
    return not denied(yes) and denied(no) and _able(no, "can") and (_able(yes, "can") or _may(yes))


def _able(claim: Claim, modal: str) -> bool:
    stance = claim.stance
    return stance.modality is Modality.POSSIBLE and stance.phase not in _OVER and stance.cue.split()[:1] == [modal]


def _may(claim: Claim) -> bool:
    """Tell whether it says what is allowed or usual: "may be read as a fable"; "may rain" is a guess."""
    return _able(claim, "may") and passive(claim)
