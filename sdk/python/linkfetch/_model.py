"""What generated models have in common: they are read from JSON, written as JSON, and shown without secrets."""

from __future__ import annotations

from dataclasses import fields
from datetime import date, datetime
from functools import lru_cache
from typing import Any, ClassVar, TypeVar, Union, get_args, get_origin, get_type_hints


class _Unset:
    """Left out, which is not the same as null."""

    def __repr__(self) -> str:
        return "UNSET"

    def __bool__(self) -> bool:
        return False


UNSET: Any = _Unset()

# Shown once by the API, and not again by whoever prints an answer.
_SECRET_FIELDS = {"api_key", "test_api_key", "verification_token", "secret", "code"}

Self = TypeVar("Self", bound="Model")


class Model:
    # By the names of fields, only those that JSON calls otherwise.
    _json_names: ClassVar[dict[str, str]] = {}

    @classmethod
    def from_json(cls: type[Self], data: dict[str, Any]) -> Self:
        """Takes what it knows. What is missing is None, what the server has learnt since is left out."""
        kinds = _kinds_of(cls)  # type: ignore[arg-type]
        return cls(**{name: _read(kind, data.get(json_name)) for name, json_name, kind in kinds})

    def to_json(self) -> dict[str, Any]:
        values = {json_name: getattr(self, name) for name, json_name, _ in _kinds_of(type(self))}  # type: ignore[arg-type]
        return {name: write(value) for name, value in values.items() if value is not UNSET}

    def __repr__(self) -> str:
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        shown = (f"{name}={_show(name, value)}" for name, value in values.items() if value is not UNSET)
        return f"{type(self).__name__}({', '.join(shown)})"


@lru_cache(maxsize=None)
def _kinds_of(model: Any) -> list[tuple[str, str, Any]]:
    """Of each field: its name, its name in JSON, its type."""
    hints = get_type_hints(model)
    names = [field.name for field in fields(model)]
    return [(name, model._json_names.get(name, name), hints[name]) for name in names]


def _read(kind: Any, value: Any) -> Any:
    """A value that is not of the kind expected is passed on as it came: better than no answer at all."""
    origin, inner = get_origin(kind), get_args(kind)
    if origin is Union:
        return _read(inner[0], value)
    if origin is list and isinstance(value, list):
        return [_read(inner[0], item) for item in value]
    if origin is dict and isinstance(value, dict):
        return {name: _read(inner[1], item) for name, item in value.items()}
    if kind in (date, datetime) and isinstance(value, str):
        return _read_time(kind, value)
    if isinstance(kind, type) and issubclass(kind, Model) and isinstance(value, dict):
        return kind.from_json(value)
    return value


def _read_time(kind: Any, text: str) -> Any:
    try:
        # Python up to 3.10 does not know what Z means.
        return kind.fromisoformat(text.replace("Z", "+00:00"))
    except ValueError:
        return text


def write(value: Any) -> Any:
    if isinstance(value, Model):
        return value.to_json()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (list, tuple)):
        return [write(item) for item in value]
    if isinstance(value, dict):
        return {name: write(item) for name, item in value.items()}
    return value


def _show(name: str, value: Any) -> str:
    return "'***'" if name in _SECRET_FIELDS and isinstance(value, str) else repr(value)
