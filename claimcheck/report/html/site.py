"""Everything the pages look up, gathered once from the report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from claimcheck.models import Article, Claim, Discrepancy, Evidence, Report
from claimcheck.report.html.names import article_page, finding_pages


@dataclass(frozen=True)
class Entry:
    """A finding with its rank and its page."""

    number: int
    page: str
    finding: Discrepancy

    @property
    def article_ids(self) -> list[str]:
        """The articles that take part, each once, in the order of the finding."""
        return list(dict.fromkeys(item.article_id for side in self.finding.positions for item in side.evidence))

    @property
    def sources(self) -> list[str]:
        """The sources that take part, sorted."""
        return sorted({item.source for side in self.finding.positions for item in side.evidence})


@dataclass(frozen=True)
class Site:
    """A report with its indexes."""

    report: Report
    manuals: Mapping[str, str]

    @cached_property
    def names(self) -> dict[str, str]:
        """Names of the detectors that found something, by code."""
        return {finding.code: finding.name for finding in self.report.discrepancies}

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Every finding, most serious first, numbered from 1."""
        found = self.report.discrepancies
        pages = finding_pages(finding.fingerprint for finding in found)
        return tuple(Entry(number, page, one) for number, (page, one) in enumerate(zip(pages, found, strict=True), 1))

    @cached_property
    def articles(self) -> dict[str, Article]:
        """Articles by id."""
        return {article.id: article for article in self.report.articles}

    @cached_property
    def claims(self) -> dict[str, Claim]:
        """Claims by id."""
        return {claim.id: claim for claim in self.report.claims}

    @cached_property
    def claims_of(self) -> dict[str, list[Claim]]:
        """Claims by the id of their article."""
        groups: dict[str, list[Claim]] = {}
        for claim in self.report.claims:
            groups.setdefault(claim.article_id, []).append(claim)
        return groups

    @cached_property
    def identity_names(self) -> dict[tuple[str, int, int], str]:
        """The name of whom or what an article names, by the place of the mention."""
        return {
            (mention.article_id, mention.start, mention.end): one.name
            for one in self.report.identities
            for mention in one.mentions
        }

    @cached_property
    def entries_of(self) -> dict[str, list[Entry]]:
        """Findings by the id of each article that takes part."""
        groups: dict[str, list[Entry]] = {}
        for entry in self.entries:
            for article_id in entry.article_ids:
                groups.setdefault(article_id, []).append(entry)
        return groups

    def place(self, evidence: Evidence) -> str:
        """Return the address of the sentence in its article's page, from the report's root; empty without one."""
        if evidence.article_id not in self.articles:
            return ""
        return f"{article_page(evidence.article_id)}#s{evidence.start}"
