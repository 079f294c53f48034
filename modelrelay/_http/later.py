"""asyncio, loaded when it is first used: a sync program never needs it, and to load it costs what a dozen modules of ours do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import asyncio as asyncio
else:

    class _Asyncio:
        def __getattr__(self, name: str) -> Any:
            import asyncio

            vars(self)[name] = value = getattr(asyncio, name)
            return value

    asyncio = _Asyncio()
