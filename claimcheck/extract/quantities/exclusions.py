"""Numbers that are no amounts: names, labels, addresses, years, turns of phrase."""

from __future__ import annotations

import re

from spacy.tokens import Doc, Token

from claimcheck.extract.quantities.spans import Amount
from claimcheck.knowledge.tables import table

_GLUED_BEFORE = re.compile(r"[A-Za-z_/#@:+][-–]?$|[$€£\d][-–/:.]$|\bNos?\.? ?$|\bno\. $|[=\\(]\d*$", re.UNICODE)
_GLUED_AFTER = re.compile(r"[A-Za-z_@#\\=]|[/:]\d|[-–]\d|\.\d|['’]s\b|\)\.?\d")
_PHONE = re.compile(r"\+?\d[\d() .-]{6,}\d")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d$")
_LIST = re.compile(r"(?:^|\n)\s*\(?$")


def is_amount(doc: Doc, amount: Amount, token: Token, *, has_unit: bool) -> bool:
    """Tell whether the number counts or measures something."""
    text, written = doc.text, doc.text[amount.start : amount.end]
    if _glued(text, amount, has_unit=has_unit) or _listed(text, amount):
        return False
    if has_unit:
        return True
    if _is_year(written, token) or _is_labelled(text, amount, token):
        return False
    return not (_is_idiom(amount, written, doc, token) or _is_address(text, amount))


def _glued(text: str, amount: Amount, *, has_unit: bool) -> bool:
    before = text[max(0, amount.start - 5) : amount.start]
    if amount.first.form != "word" and _GLUED_BEFORE.search(before) and not before.endswith(("(", "US$")):
        return True
    if re.search(r"[A-Za-z]-$", before) and not re.search(r"(?:mid|post|pre)-$", before):
        return True
    return not has_unit and amount.form != "feet-and-inches" and bool(_GLUED_AFTER.match(text, amount.end))


def _listed(text: str, amount: Amount) -> bool:
    """Tell '1. Introduction' and '2) ...' at the beginning of a line."""
    return bool(_LIST.search(text, 0, amount.start)) and bool(re.compile(r"[.)]\s+\S").match(text, amount.end))


def _is_year(written: str, token: Token) -> bool:
    """Tell a year from a count: four digits without a comma, unless a plural noun that is no event is counted."""
    if not _YEAR.match(written):
        return False
    head = token.head
    counted = token.dep_ == "nummod" and head.i == token.i + 1 and head.tag_ == "NNS" and token.ent_type_ != "DATE"
    return not counted or (token.i > 0 and token.nbor(-1).tag_ in ("DT", "PRP$", "POS", "IN"))


def _is_labelled(text: str, amount: Amount, token: Token) -> bool:
    """Tell 'page 3', 'Boeing 737', 'Apollo 11'."""
    if amount.first.form in ("ordinal", "fraction", "vague", "dozen") or token.i == 0:
        return False
    before = token.nbor(-1)
    if before.idx + len(before) != amount.start - 1 or text[amount.start - 1] != " ":
        return False
    if before.lower_.rstrip(".") in table("numbers")["labels"]["words"]:
        return not _counts_what_follows(token)
    named = before.tag_ in ("NNP", "NNPS") and before.text[:1].isupper() and before.ent_type_ not in ("DATE", "TIME")
    return named and (amount.first.form != "word" or token.text[:1].isupper()) and not _counts_what_follows(token)


def _counts_what_follows(token: Token) -> bool:
    head = token.head
    return token.dep_ == "nummod" and token.i < head.i <= token.i + 4 and head.tag_ == "NNS"


def _is_idiom(amount: Amount, written: str, doc: Doc, token: Token) -> bool:
    idioms = table("numbers")["idioms"]
    if written.lower() == "one":
        counts = token.dep_ == "nummod" and token.head.i > token.i
        return (
            not counts
            or token.head.lemma_.lower() in idioms["one"]
            or _after_determiner(token, {"the", "this", "that", "no", "any", "every", "each", "another"})
        )
    if amount.first.form == "ordinal":
        following = doc[token.i + 1].lower_ if token.i + 1 < len(doc) else ""
        proper = token.i + 1 < len(doc) and doc[token.i + 1].text[:1].isupper() and written[:1].isupper()
        return token.dep_ not in ("amod", "nummod", "compound", "nmod") or following in idioms["ordinals"] or proper
    if written.lower() == "two":
        return _after_determiner(token, {"the", "these", "those", "both"})
    return written.lower() in ("zero",) and token.dep_ != "nummod"


def _after_determiner(token: Token, words: set[str]) -> bool:
    return token.i > 0 and token.nbor(-1).lower_ in words


def _is_address(text: str, amount: Amount) -> bool:
    """Tell '12 Baker Street', '555-0199' and long digit strings."""
    if text[amount.start : amount.end].isdigit() and amount.end - amount.start > 7:
        return True
    if any(
        match.end() >= amount.end
        for match in _PHONE.finditer(text, max(0, amount.start - 16), amount.end + 16)
        if match.start() <= amount.start
        and sum(c.isdigit() for c in match[0]) > 6
        and "," not in match[0]
        and not _years_in(match[0])
    ):
        return True
    after = re.compile(r" (?:[A-Z][\w.'’]*,? ){1,3}").match(text, amount.end)
    tail = text[amount.end : amount.end + 40].split()
    streets = table("numbers")["labels"]["streets"]
    return after is not None and any(word.lower().strip(",;") in streets and word[:1].isupper() for word in tail[1:4])


def _years_in(digits: str) -> bool:
    return bool(re.fullmatch(r"(?:1[5-9]|20)\d\d[ -–](?:1[5-9]|20)\d\d", digits))
