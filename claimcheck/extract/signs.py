"""What is collected of how a claim is meant, on the way up from its predicate."""

from __future__ import annotations

from dataclasses import dataclass, field

from claimcheck.extract.modals import modal
from claimcheck.extract.tokens import Token
from claimcheck.knowledge import Knowledge
from claimcheck.models import Modality


@dataclass
class Signs:
    """What was collected on the way up from the predicate."""

    denied: bool = False
    modality: Modality = Modality.ACTUAL
    hedged: bool = False
    ended: bool = False
    formerly: bool = False
    told: bool = False  # whether a verb of saying stands between: "refused to say that he left" denies only the saying
    cues: list[str] = field(default_factory=list)

    def deny(self, cue: str) -> None:
        """Turn what is said into its opposite."""
        self.denied = not self.denied
        self.cues.append(cue)

    def weaken(self, modality: Modality, cue: str) -> None:
        """Take the first modality met: the closest to the predicate wins."""
        if self.modality is Modality.ACTUAL:
            self.modality = modality
        self.cues.append(cue)

    def suppose(self, cue: str) -> None:
        """Take it as a condition: nothing that is said inside of an 'if' is said to be so."""
        if self.modality is not Modality.QUESTION:
            self.modality = Modality.HYPOTHETICAL
        self.cues.append(cue)

    def take_modal(self, aux: Token, verb: Token, knowledge: Knowledge) -> None:
        """Take the modality that an auxiliary gives its verb."""
        found = modal(aux, verb, knowledge)
        if found is not None:
            self.weaken(found, aux.lower_)
