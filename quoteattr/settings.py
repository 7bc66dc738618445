"""Settings from plain dictionaries, as JSON and configuration files hold them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import NOTHING, fields

from quoteattr.errors import OptionError

T = TypeVar("T")


def read_settings(kind: type[T], record: Mapping[str, Any], where: str) -> T:
    """An object of an attrs class from a dictionary of its fields; ``where`` it stands.

    :raises OptionError: a field that the class has not, one that it needs and is absent, or
        one with a wrong value. The message says where.
    """
    known = {field.name: field.default for field in fields(kind)}  # type: ignore[arg-type]
    wrong = [f"unknown field {name}" for name in sorted(map(str, record)) if name not in known]
    wrong += [f"no {name}" for name in known if known[name] is NOTHING and name not in record]
    if wrong:
        raise OptionError(f"{where}: {', '.join(wrong)}")
    try:
        return kind(**record)
    except OptionError as error:
        raise OptionError(f"{where}: {error}") from None
