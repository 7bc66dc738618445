"""Places in a page that a script fills: from ``<!-- name -->`` to ``<!-- end -->``."""

from __future__ import annotations

import re
from collections.abc import Mapping

_PLACE = re.compile(r"(<!-- (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)


def filled(content: str, parts: Mapping[str, str]) -> str:
    r"""The page with every place filled anew.

    >>> filled("<!-- tavola -->\nvecchia\n<!-- end -->", {"tavola": "nuova\n"})
    '<!-- tavola -->\nnuova\n<!-- end -->'
    """
    return _PLACE.sub(lambda found: found[1] + parts[found[2]] + found[3], content)
