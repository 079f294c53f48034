"""Methods that an API has deprecated: editors strike their names, and a call warns."""

from __future__ import annotations

import functools
import warnings
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

F = TypeVar("F", bound=Callable[..., Any])

if TYPE_CHECKING:
    from typing_extensions import deprecated as deprecated  # https://peps.python.org/pep-0702/
else:

    def deprecated(message: str) -> Callable[[F], F]:
        """The function, whose calls give a `DeprecationWarning` at the place of the call."""

        def warning(function: F) -> F:
            @functools.wraps(function)
            def called(*args: Any, **options: Any) -> Any:
                warnings.warn(message, DeprecationWarning, stacklevel=2)
                return function(*args, **options)

            called.__deprecated__ = message
            return called

        return warning
