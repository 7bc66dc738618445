"""What a user may set: frozen, validated, each option with its trade-off."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, TypeVar, cast, get_args

from attrs import field, frozen

from quoteattr.cuewords import CueNoun, CueVerb
from quoteattr.errors import OptionError
from quoteattr.known import KnownSpeaker
from quoteattr.settings import read_settings

Genre = Literal["news", "interview", "fiction"]
T = TypeVar("T")


def _probability(_options: Options, attribute: Any, value: object) -> None:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
        raise OptionError(f"{attribute.name} must be a number from 0 to 1, not {value!r}")


def _genre(_options: Options, _attribute: Any, value: object) -> None:
    if value is not None and value not in get_args(Genre):
        raise OptionError(f"genre must be None or one of {get_args(Genre)}, not {value!r}")


def _flag(_options: Options, attribute: Any, value: object) -> None:
    if not isinstance(value, bool):
        raise OptionError(f"{attribute.name} must be True or False, not {value!r}")


def _tuple(value: Sequence[T]) -> tuple[T, ...]:
    """A list as a tuple; what is neither is left to the validators."""
    return cast("tuple[T, ...]", tuple(value) if isinstance(value, list) else value)


def _speakers(value: Sequence[KnownSpeaker]) -> tuple[KnownSpeaker, ...]:
    return _tuple(value)


def _cue_words(value: Sequence[CueVerb | CueNoun]) -> tuple[CueVerb | CueNoun, ...]:
    return _tuple(value)


def _known(_options: Options, _attribute: Any, value: object) -> None:
    if not isinstance(value, tuple) or not all(isinstance(each, KnownSpeaker) for each in value):
        raise OptionError("known_speakers must be a tuple of quoteattr.known.KnownSpeaker")


def _cues(_options: Options, _attribute: Any, value: object) -> None:
    if not isinstance(value, tuple) or not all(
        isinstance(each, CueVerb | CueNoun) for each in value
    ):
        raise OptionError("extra_cues must be a tuple of quoteattr.cuewords.CueVerb or CueNoun")


@frozen(kw_only=True)
class Options:
    """Settings of an :class:`~quoteattr.Attributor`; the defaults suit Italian news.

    ``min_confidence``
        Below it a speaker is withheld: the quotation stays, ``speaker`` is None and the
        candidates remain visible. Higher values give fewer, surer speakers.
    ``genre``
        None infers it from the text; ``"news"``, ``"interview"`` or ``"fiction"`` forces it.
        A wrong genre costs accuracy in dialogue.

    ``statements``
        False leaves reported speech without marks out: the document then has quotations only,
        with the same speakers, in about four fifths of the time.

    ``known_speakers``
        People, each a :class:`~quoteattr.known.KnownSpeaker`, whom a text may call by an alias,
        a role or a surname alone. Who surely is one of them gets the known name and ids. A list
        that suits the texts finds more; one with roles long given up finds the wrong people.

    ``extra_cues``
        Verbs and nouns, each a :class:`~quoteattr.cuewords.CueVerb` or ``CueNoun``, that report
        words like a known one. Quotations beside them are found as surely as beside that one;
        an ambiguous word reports where it should not.

    :raises OptionError: a value outside its range.

    >>> Options(min_confidence=0.8).min_confidence
    0.8
    """

    min_confidence: float = field(default=0.0, validator=_probability)
    genre: Genre | None = field(default=None, validator=_genre)
    statements: bool = field(default=True, validator=_flag)
    known_speakers: tuple[KnownSpeaker, ...] = field(
        default=(), converter=_speakers, validator=_known
    )
    extra_cues: tuple[CueVerb | CueNoun, ...] = field(
        default=(), converter=_cue_words, validator=_cues
    )

    @classmethod
    def from_dict(cls, record: Mapping[str, Any]) -> Options:
        """The options of a dictionary that JSON can hold, as in configuration files.

        Its keys are the fields above. ``known_speakers`` and ``extra_cues`` are lists of
        dictionaries of the fields of a ``KnownSpeaker``, ``CueVerb`` or ``CueNoun``.

        :raises OptionError: no dictionary, an unknown field, one that is absent, or a value outside
            its range.

        >>> read = Options.from_dict({
        ...     "genre": "news",
        ...     "known_speakers": [{"name": "Giulia Serra", "roles": ["premier"]}],
        ...     "extra_cues": [{"infinitive": "predicozzare", "like": "dire"}],
        ... })
        >>> read.known_speakers[0].roles, read.extra_cues[0].like
        (('premier',), 'dire')
        """
        if not isinstance(record, Mapping):
            raise OptionError(f"options: a dictionary is needed, not {type(record).__name__}")
        given = dict(record)
        for name in ("known_speakers", "extra_cues"):
            if isinstance(given.get(name), list | tuple):
                given[name] = [_read(name, at, each) for at, each in enumerate(given[name], 1)]
        return read_settings(cls, given, "options")


def _read(name: str, place: int, given: Any) -> Any:
    """A known speaker or cue from a dictionary; what is none is left to the validators."""
    if not isinstance(given, Mapping):
        return given
    cue = CueVerb if "infinitive" in given else CueNoun
    kind = KnownSpeaker if name == "known_speakers" else cue
    return read_settings(kind, given, f"{name}, {place}")
