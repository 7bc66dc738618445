"""The caller's own cues: verbs and nouns that report words like known ones."""

from __future__ import annotations

import re
from typing import Any

from attrs import field, frozen

from quoteattr.errors import OptionError

_INFINITIVE = re.compile(r"[^\W\d_]{2,}r(?:e|si)")


def _infinitive(_cue: Any, _attribute: Any, value: Any) -> None:
    if not isinstance(value, str) or not _INFINITIVE.fullmatch(value) or not value.islower():
        raise OptionError(f"a cue verb must be an infinitive in lower case, not {value!r}")


def _word(cue: Any, attribute: Any, value: Any) -> None:
    if not isinstance(value, str) or not value.strip():
        raise OptionError(
            f"{attribute.name} of a {type(cue).__name__} must be a word, not {value!r}"
        )


def _gender(_cue: Any, _attribute: Any, value: Any) -> None:
    if value not in ("m", "f"):
        raise OptionError(f"gender of a CueNoun must be 'm' or 'f', not {value!r}")


@frozen
class CueVerb:
    """A verb that reports words as another one does, for ``Options.extra_cues``.

    ``infinitive`` is in lower case, reflexive in ``-si`` where only the reflexive reports. All
    its forms are found; a verb that the library does not know is conjugated regularly, one in
    ``-ire`` as *finire*. ``like`` is the infinitive of a reporting verb, whose complements,
    auxiliary and learned weights it gets (*dire*, *definire*, *chiedere*, *twittare*).

    :raises OptionError: what is given is no infinitive.
    """

    infinitive: str = field(validator=_infinitive)
    like: str = field(validator=_word)


@frozen
class CueNoun:
    """A noun that announces words as another one does, for ``Options.extra_cues``.

    ``singular`` and ``plural`` may be of several words. ``like`` is the singular (or only)
    form of a reporting noun (*dichiarazione*, *lettera*, *striscione*).

    :raises OptionError: a field of another form.
    """

    singular: str = field(validator=_word)
    plural: str = field(validator=_word)
    gender: str = field(validator=_gender)
    like: str = field(validator=_word)
