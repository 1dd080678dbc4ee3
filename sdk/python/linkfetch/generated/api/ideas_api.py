"""Generated from openapi.json: change that, then `npm run sdk`."""

from __future__ import annotations

from datetime import datetime  # noqa: F401
from typing import Literal, Optional  # noqa: F401

from .. import models
from ..._call import Call, Caller


class IdeasApi:
    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def create_idea(
        self,
        body: models.CreateIdeaRequest,
        *,
        idempotency_key: Optional[str] = None,
    ) -> models.IdeaResponse:
        """Keep an idea

        Something to write about later, with a title and tags if you like. It costs nothing, and nobody else sees it.  Needs the scope `ideas:write`. Only on the plan `business`. Counts against the limit `workspace`: 60 calls a minute and 1,000 an hour by default.
        """
        return self._caller.call(
            Call(
                "POST",
                "/api/v1/ideas",
                models.IdeaResponse,
                headers={"Idempotency-Key": idempotency_key},
                body=body,
            )
        )

    def delete_idea(
        self,
        id: str,
        *,
        if_match: Optional[str] = None,
    ) -> models.DeletedIdeaResponse:
        """Delete an idea for good

        The post that it became stays.  Needs the scope `ideas:write`. Only on the plan `business`. Counts against the limit `workspace`: 60 calls a minute and 1,000 an hour by default.
        """
        return self._caller.call(
            Call(
                "DELETE",
                "/api/v1/ideas/{id}",
                models.DeletedIdeaResponse,
                path={"id": id},
                headers={"If-Match": if_match},
            )
        )

    def draft_idea(
        self,
        id: str,
        *,
        idempotency_key: Optional[str] = None,
    ) -> models.PostResponse:
        """Turn an idea into a draft

        Makes a post of its content. Needs `posts:write` as well. An idea that has become a post is turned into another only once that post is deleted.  Needs the scope `ideas:read`. Only on the plan `business`. Counts against the limit `workspace`: 60 calls a minute and 1,000 an hour by default.
        """
        return self._caller.call(
            Call(
                "POST",
                "/api/v1/ideas/{id}/draft",
                models.PostResponse,
                path={"id": id},
                headers={"Idempotency-Key": idempotency_key},
            )
        )

    def get_idea(
        self,
        id: str,
        *,
        if_none_match: Optional[str] = None,
    ) -> models.IdeaResponse:
        """Show an idea

        An answer that has not changed is a 304 to its `ETag`.  Needs the scope `ideas:read`. Only on the plan `business`. Counts against the limit `workspace`: 60 calls a minute and 1,000 an hour by default.
        """
        return self._caller.call(
            Call(
                "GET",
                "/api/v1/ideas/{id}",
                models.IdeaResponse,
                path={"id": id},
                headers={"If-None-Match": if_none_match},
            )
        )

    def list_ideas(
        self,
        *,
        limit: Optional[int] = None,
        offset: Optional[int] = None,
        cursor: Optional[str] = None,
        search: Optional[str] = None,
        tag: Optional[str] = None,
    ) -> models.IdeaPageResponse:
        """List or search ideas, newest first

        With both `search` and `tag` an idea must match both.  Needs the scope `ideas:read`. Only on the plan `business`. Counts against the limit `workspace`: 60 calls a minute and 1,000 an hour by default.
        """
        return self._caller.call(
            Call(
                "GET",
                "/api/v1/ideas",
                models.IdeaPageResponse,
                query={"limit": limit, "offset": offset, "cursor": cursor, "search": search, "tag": tag},
            )
        )

    def patch_idea(
        self,
        id: str,
        body: models.UpdateIdeaRequest,
        *,
        if_match: Optional[str] = None,
    ) -> models.IdeaResponse:
        """Change an idea

        The same as PUT.  Needs the scope `ideas:write`. Only on the plan `business`. Counts against the limit `workspace`: 60 calls a minute and 1,000 an hour by default.
        """
        return self._caller.call(
            Call(
                "PATCH",
                "/api/v1/ideas/{id}",
                models.IdeaResponse,
                path={"id": id},
                headers={"If-Match": if_match},
                body=body,
            )
        )

    def update_idea(
        self,
        id: str,
        body: models.UpdateIdeaRequest,
        *,
        if_match: Optional[str] = None,
    ) -> models.IdeaResponse:
        """Change an idea

        Changes only the members sent. The post that it became stays as it is.  Needs the scope `ideas:write`. Only on the plan `business`. Counts against the limit `workspace`: 60 calls a minute and 1,000 an hour by default.
        """
        return self._caller.call(
            Call(
                "PUT",
                "/api/v1/ideas/{id}",
                models.IdeaResponse,
                path={"id": id},
                headers={"If-Match": if_match},
                body=body,
            )
        )
