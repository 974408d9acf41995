"""Numbers that are no amounts: names, labels, addresses, years, turns of phrase."""

from __future__ import annotations

import re

from claimcheck.extract.quantities.spans import Amount
from claimcheck.extract.tokens import Doc, Token
from claimcheck.knowledge.tables import table

_GLUED_BEFORE = re.compile(r"(?:[^\W\d_][-–]?|[_/#@:+=\\°]|\d[-–/:.]|\d\s/\s|\bNos?\.\s?|\bno\.\s|No\s|№\s?)$")
_GLUED_WORD = re.compile(r"[^\W\d_]-$")
_GLUED_AFTER = re.compile(r"[^\W\d]|[@#\\=]|[/:]\d|[-–]\d|\.\d|['’]s\b|-(?:[A-Z]|on-)")
_PHONE = re.compile(r"(?:\+|\b)\d[\d() .-]{6,}\d\b")
_YEAR_RANGE = re.compile(r"(?:1\d|20)\d\d\s?[-–]\s?(?:1\d|20)\d\d")
_NONE_OR_ALL = frozenset({"not", "never", "no", "without", "nor", "than"})
_YEAR = re.compile(r"(?:1\d|20)\d\d")
_LIST_BEFORE = re.compile(r"\n\s*\(?$")
_LIST_AFTER = re.compile(r"[.)]\s+\S")
_STREET = re.compile(r"\s(?:[A-Z][\w'’]*\.?\s){0,2}(?P<street>[A-Z][a-z]+)\b\.?")


def is_amount(doc: Doc, text: str, amount: Amount, token: Token, *, has_unit: bool) -> bool:
    """Tell whether the number that begins with ``token`` counts or measures something."""
    written = text[amount.start : amount.end]
    if _is_glued(text, amount, has_unit=has_unit) or _is_listed(text, amount):
        return False
    if amount.first.form == "alone":
        return not has_unit and _is_one_of_a_kind(token)
    if has_unit:
        return True
    if _YEAR.fullmatch(written) and not _counts_plural(token):
        return False
    if written.isdigit() and len(written) > 4 and not _counts_what_follows(token):
        return False  # news divides such numbers by commas; this is a code
    if _is_labelled(text, amount, token) or _is_address(text, amount):
        return False
    return not (_is_idiom(amount, written, doc, token) or _is_phone(text, amount) or _is_hour(amount, token))


def _is_one_of_a_kind(token: Token) -> bool:
    """Tell 'a lone gunman' from 'a single mother', and from 'not a single vote', which is none."""
    before = token.nbor(-2).lower_ if token.i > 1 else ""  # before its article
    counts = token.dep_ in ("amod", "nummod") and token.head.i > token.i and token.head.tag_ in ("NN", "NNP")
    return counts and token.head.lower_ not in table("numbers")["idioms"]["alone"] and before not in _NONE_OR_ALL


def _is_glued(text: str, amount: Amount, *, has_unit: bool) -> bool:
    """Tell 'F-35', 'MH370', '#12', '10-277', '5G'."""
    before = text[max(0, amount.start - 5) : amount.start]
    if _GLUED_WORD.search(before) or (amount.first.form != "word" and _GLUED_BEFORE.search(before)):
        return True
    return not has_unit and amount.form == "single" and bool(_GLUED_AFTER.match(text, amount.end))


def _is_listed(text: str, amount: Amount) -> bool:
    """Tell '1. Introduction' and '2) ...' at the beginning of a line."""
    before = text[max(0, amount.start - 4) : amount.start]
    begins = not before.strip(" (") if amount.start < 4 else bool(_LIST_BEFORE.search(before))
    return begins and bool(_LIST_AFTER.match(text, amount.end))


def _counts_plural(token: Token) -> bool:
    """Tell '2000 soldiers' from 'the 2014 elections' and '2014 elections'."""
    head = token.head
    if token.dep_ != "nummod" or head.i != token.i + 1 or head.tag_ != "NNS" or token.ent_type_ == "DATE":
        return False
    return token.i == 0 or token.nbor(-1).tag_ not in ("DT", "PRP$", "POS", "IN")


def _is_labelled(text: str, amount: Amount, token: Token) -> bool:
    """Tell 'page 3', 'Boeing 737', 'Apollo 11', 'June 4'."""
    if amount.first.form in ("ordinal", "fraction", "vague", "dozen") or token.i == 0 or amount.start == 0:
        return False
    before = token.nbor(-1)
    if before.idx + len(before) != amount.start - 1 or not text[amount.start - 1].isspace():
        return False
    if before.text in table("times")["months"]:
        return amount.first.form != "word"  # "in May three soldiers were hurt"
    if amount.first.form == "word" and _is_written_as_name(token, before):
        return True
    if _counts_what_follows(token):
        return False
    if before.lower_.rstrip(".") in table("numbers")["labels"]["words"]:
        return True
    named = before.tag_ in ("NNP", "NNPS") and before.text[:1].isupper() and before.ent_type_ not in ("DATE", "TIME")
    return named and (amount.first.form != "word" or token.text[:1].isupper())


def _is_written_as_name(token: Token, before: Token) -> bool:
    """Tell 'Final Four' and 'the fight at Three Poplars' from a count; what begins a sentence has a capital anyway."""
    if not token.text[:1].isupper() or token.text.isupper():
        return False
    after = token.nbor(1) if token.i + 1 < token.sent.end else token
    inside = token.i > token.sent.start and before.is_alpha and before.text.islower()
    leads = inside and after.i > token.i and after.text[:1].isupper() and after.is_alpha
    return leads or (before.tag_ in ("NNP", "NNPS") and before.text[:1].isupper())


def _counts_what_follows(token: Token) -> bool:
    head = token.head
    return token.dep_ == "nummod" and token.i < head.i <= token.i + 4 and head.tag_ == "NNS"


def _is_idiom(amount: Amount, written: str, doc: Doc, token: Token) -> bool:
    """Tell 'one of the', 'no one', 'one day', 'the two', 'first lady'."""
    written = written.lower()
    if amount.first.form == "ordinal":
        return _is_idiomatic_ordinal(written, doc, token)
    if written == "one":
        if token.i + 1 < len(doc) and doc[token.i + 1].text == "-":
            return True  # "a one-man firm"
        return _is_pronoun(token) or token.head.lemma_.lower() in table("numbers")["idioms"]["one"]
    if token.i == 0:
        return False
    before = token.nbor(-1)
    if written == "zero":
        return token.i + 1 < len(doc) and doc[token.i + 1].lower_ == "in"  # "zero in on"
    if written == "half":
        return before.pos_ == "ADJ"  # "the eastern half of"
    return written == "two" and before.lower_ in table("numbers")["idioms"]["definite_two"]


def _is_idiomatic_ordinal(written: str, doc: Doc, token: Token) -> bool:
    following = doc[token.i + 1] if token.i + 1 < len(doc) else None
    if following is None or token.dep_ not in ("amod", "nummod", "compound", "nmod"):
        return True
    proper = following.text[:1].isupper() and (token.text[:1].isupper() or token.text[:1].isdigit())
    return proper or following.lower_ in table("numbers")["idioms"]["ordinals"]


def _is_pronoun(token: Token) -> bool:
    if token.dep_ != "nummod" or token.head.i <= token.i:
        return True
    return token.i > 0 and token.nbor(-1).lower_ in table("numbers")["idioms"]["pronoun_one"]


def _is_phone(text: str, amount: Amount) -> bool:
    """Tell phone numbers and identifiers: a run of eight digits or more that no comma divides."""
    if text[amount.start : amount.end].isdigit() and amount.end - amount.start > 7:
        return True
    if amount.first.form != "digits":
        return False
    runs = _PHONE.finditer(text, max(0, amount.start - 16), amount.end + 16)
    return any(
        run.start() <= amount.start and amount.end <= run.end() and not _YEAR_RANGE.fullmatch(run[0])
        and sum(map(str.isdigit, run[0])) > 8
        for run in runs
    )  # fmt: skip


def _is_hour(amount: Amount, token: Token) -> bool:
    """Tell 'at seven', 'until around five' from a count: an hour in letters, with nothing that it counts."""
    if amount.first.form != "word" or amount.form != "single" or not 1 <= amount.first.value <= 12:
        return False
    return token.dep_ == "pobj" and token.head.lower_ in ("at", "until", "till") and token.right_edge == token


def _is_address(text: str, amount: Amount) -> bool:
    """Tell '12 Baker Street'."""
    if amount.first.form != "digits":
        return False
    street = _STREET.match(text, amount.end)
    return street is not None and street["street"].lower() in table("numbers")["labels"]["streets"]
