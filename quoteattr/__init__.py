"""quoteattr: who said what, in Italian text.

>>> import quoteattr
>>> doc = quoteattr.attribute("«Partiamo domani», ha detto il sindaco Anna Rossi.")
>>> for quotation in doc.quotations:
...     print(quotation.speaker.name, "–", quotation.text)
Anna Rossi – Partiamo domani
"""

from quoteattr.document import Document
from quoteattr.errors import QuoteattrError
from quoteattr.options import Options
from quoteattr.pipeline import Attributor, attribute, detect
from quoteattr.results import Candidate, Quotation, Reason, Speaker, Statement
from quoteattr.spans import Span

__all__ = [
    "Attributor",
    "Candidate",
    "Document",
    "Options",
    "Quotation",
    "QuoteattrError",
    "Reason",
    "Span",
    "Speaker",
    "Statement",
    "attribute",
    "detect",
]
