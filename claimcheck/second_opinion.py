"""A second opinion on what the detectors found, by a language-inference model of the user's choice; off by default.

The model reads the two sentences of a finding and says how likely one contradicts the other. That moves the finding's
confidence a little, and a finding whose sentences the model takes to say the same is sent to review, as a note. It
never makes a finding, removes one, or makes one more serious: on news such models call four in ten agreeing pairs
contradictions.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import exp, log
from typing import Any, NamedTuple

from claimcheck.errors import InputError, ModelError
from claimcheck.judge import NOTE_BELOW, rank
from claimcheck.models import Discrepancy, Evidence, Severity

WEIGHT = 0.25  # of the model's word, in log odds, beside the detector's own; set by hand, not measured
SURE = 0.9  # that either sentence follows from the other, from which a finding is a note; set by hand
EDGE = 0.05  # a model's probabilities are cut here: it is never surer than that


class Opinion(NamedTuple):
    """Probabilities that the second sentence contradicts the first, and that it follows from it."""

    contradiction: float
    entailment: float


Ask = Callable[[Sequence[tuple[str, str]]], list[Opinion]]


def reweigh(discrepancies: Sequence[Discrepancy], ask: Ask) -> tuple[Discrepancy, ...]:
    """Return the same findings with the confidence that a second opinion leaves them, most serious first."""
    pairs = [_sentences(finding) for finding in discrepancies]
    opinions = ask([*pairs, *((second, first) for first, second in pairs)]) if pairs else []
    both_ways = zip(opinions[: len(pairs)], opinions[len(pairs) :], strict=True)
    weighed = [_reweighed(finding, *two) for finding, two in zip(discrepancies, both_ways, strict=True)]
    return tuple(sorted(weighed, key=rank))


def load(model: str) -> Ask:
    """Load a cross-encoder for language inference: a folder, or a name of the hub that lies in the local cache.

    Raises:
        InputError: the library that runs it is missing.
        ModelError: there is no such model here, or it does not tell contradiction from entailment.

    """
    try:
        from transformers import AutoModelForSequenceClassification, AutoTokenizer, pipeline
    except ImportError:
        raise InputError("--second-opinion needs transformers. pip install 'claimcheck-newsroom[nli]'") from None
    try:
        network = AutoModelForSequenceClassification.from_pretrained(model, local_files_only=True)
        words = AutoTokenizer.from_pretrained(model, local_files_only=True)
    except (OSError, ValueError) as error:
        said = str(error).strip().splitlines()[0]
        raise ModelError(f"{model}: no language-inference model can be loaded from there: {said}") from error
    labels = [str(label).lower() for label in network.config.id2label.values()]
    if not all(any(label.startswith(start) for label in labels) for start in ("contradict", "entail")):
        raise ModelError(f"{model}: has the labels {', '.join(labels)}. Choose one with contradiction and entailment.")
    classify = pipeline("text-classification", model=network, tokenizer=words, device="cpu", top_k=None)
    return lambda pairs: [_opinion(found) for found in _classified(classify, pairs)]


def _classified(classify: Any, pairs: Sequence[tuple[str, str]]) -> list[list[dict[str, Any]]]:
    given = [{"text": premise, "text_pair": hypothesis} for premise, hypothesis in pairs]
    found: list[list[dict[str, Any]]] = classify(given, truncation=True, function_to_apply="softmax")
    return found


def _opinion(labels: Sequence[dict[str, Any]]) -> Opinion:
    by_start = {str(label["label"]).lower()[:6]: float(label["score"]) for label in labels}
    return Opinion(by_start["contra"], by_start["entail"])


def _sentences(finding: Discrepancy) -> tuple[str, str]:
    """Return the first sentence of the first two positions."""
    first, second = (_spoken(position.evidence[0]) for position in finding.positions[:2])
    return first, second


def _spoken(evidence: Evidence) -> str:
    return " ".join(evidence.quote.split())


def _reweighed(finding: Discrepancy, there: Opinion, back: Opinion) -> Discrepancy:
    contradiction = (there.contradiction + back.contradiction) / 2
    odds = (1 - WEIGHT) * _log_odds(finding.confidence) + WEIGHT * _log_odds(contradiction)
    confidence = round(1 / (1 + exp(-odds)), 3)
    agree = min(there.entailment, back.entailment) >= SURE
    severity = Severity.NOTE if agree or confidence < NOTE_BELOW else finding.severity
    return finding.model_copy(update={"confidence": confidence, "severity": severity})


def _log_odds(probability: float) -> float:
    cut = min(1 - EDGE, max(EDGE, probability))
    return log(cut / (1 - cut))
