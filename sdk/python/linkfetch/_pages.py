"""Lists that come in pages, as one iterator: the next page is fetched when it is needed."""

from __future__ import annotations

from typing import Any, Callable, Iterator, Optional


def each_of(items: str, fetch: Callable[[Optional[str]], Any]) -> Iterator[Any]:
    """What stands under `items` in each page."""
    cursor: Optional[str] = None
    while True:
        page = fetch(cursor)
        yield from getattr(page, items) or []
        # A cursor that stays where it is would lead round for ever.
        if not page.next_cursor or page.next_cursor == cursor:
            return
        cursor = page.next_cursor
