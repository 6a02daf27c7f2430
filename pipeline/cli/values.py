"""What was typed as commands take it, where that is plain: a word, a choice, a file that can be read.

Typer loads a library for schemas to look at every option, given or not, which takes a tenth of a short run. What is not
plain, and every mistake, is left to Typer and said in its words.
"""

from __future__ import annotations

import os
import stat
from enum import Enum
from pathlib import Path
from typing import Any, Final, get_args, get_origin

from typer.core import TyperCommand, TyperGroup

_UNKNOWN: Final = object()


class PlainValue:
    """Stands where Typer keeps what turns the words for one parameter into a value.

    Args:
        parameter: of a command, as Typer has made it.
    """

    def __init__(self, parameter: Any) -> None:
        self._described = parameter.type_descriptor

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:
        """The value of a parameter from what was typed, or from its default."""
        many = param.multiple or param.nargs == -1
        if value is None:
            return () if many else None
        info, annotation = self._described.parameter_info, self._described.annotation
        plain: Any = _UNKNOWN
        if annotation is bool and isinstance(value, bool):
            plain = value
        elif info.parser is None:
            if many and get_origin(annotation) is list and isinstance(value, list | tuple):
                plain = [_plain(one, get_args(annotation)[0], info) for one in value]
                plain = _UNKNOWN if _UNKNOWN in plain else plain
            elif not many:
                plain = _plain(value, annotation, info)
        if plain is not _UNKNOWN:
            return plain
        param._runtime_param = None
        return param.get_runtime_param().coerce(value, param=param, ctx=ctx)


def _plainly(parameters: list[Any]) -> list[Any]:
    for parameter in parameters:
        # Another version of Typer may have no such place: then it goes its own way.
        if getattr(parameter, "_runtime_param", _UNKNOWN) is None and hasattr(parameter, "type_descriptor"):
            parameter._runtime_param = PlainValue(parameter)
    return parameters


class PlainCommand(TyperCommand):
    """A command that takes plain values as they are."""

    def get_params(self, ctx: Any) -> list[Any]:
        """Its parameters, the one for help too."""
        return _plainly(super().get_params(ctx))


class PlainGroup(TyperGroup):
    """The same for a program with commands."""

    def get_params(self, ctx: Any) -> list[Any]:
        """Its parameters, the one for help too."""
        return _plainly(super().get_params(ctx))


def _plain(value: Any, annotation: Any, info: Any) -> Any:
    if annotation is str and type(value) is str:
        return value
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        if isinstance(value, annotation):
            return value
        return next((one for one in annotation if one.value == value and type(value) is str), _UNKNOWN)
    if annotation is Path and type(value) is str and _may_be_used(value, info):
        return Path(value)
    return _UNKNOWN


def _may_be_used(path: str, info: Any) -> bool:
    """Is a path one that Typer has no doubt about: a file that is there and can be read, or one yet to be written."""
    if info.allow_dash or info.resolve_path or info.path_type is not None or "\0" in path:
        return False
    try:
        found = Path(path).stat()
    except OSError:
        return not info.exists
    wanted = info.file_okay and (info.dir_okay or stat.S_ISREG(found.st_mode))
    return wanted and not info.writable and not (info.readable and not os.access(path, os.R_OK))
