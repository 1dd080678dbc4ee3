"""Generated from openapi.json: change that, then `npm run sdk`."""

from __future__ import annotations

from datetime import datetime  # noqa: F401
from typing import Literal, Optional  # noqa: F401

from .. import models
from ..._call import Call, Caller


class PostsApi:
    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def create_post(
        self,
        body: models.CreatePostRequest,
        *,
        idempotency_key: Optional[str] = None,
    ) -> models.PostResponse:
        """Create a draft or a scheduled post

        A scheduled post is published at its time, once, without further ado.  Needs the scope `posts:write`. Only on the plan `business`. Counts against the limit `workspace`: 60 calls a minute and 1,000 an hour by default.
        """
        return self._caller.call(
            Call(
                "POST",
                "/api/v1/posts",
                models.PostResponse,
                headers={"Idempotency-Key": idempotency_key},
                body=body,
            )
        )

    def delete_post(
        self,
        id: str,
        *,
        if_match: Optional[str] = None,
    ) -> models.DeletedPostResponse:
        """Delete a post for good

        A scheduled post is not published then. A published one goes from here only: on LinkedIn it stays, as `remoteId`.  Needs the scope `posts:delete`. Only on the plan `business`. Counts against the limit `workspace`: 60 calls a minute and 1,000 an hour by default.
        """
        return self._caller.call(
            Call(
                "DELETE",
                "/api/v1/posts/{id}",
                models.DeletedPostResponse,
                path={"id": id},
                headers={"If-Match": if_match},
            )
        )

    def get_post(
        self,
        id: str,
        *,
        if_none_match: Optional[str] = None,
    ) -> models.PostResponse:
        """Show a post

        An answer that has not changed is a 304 to its `ETag`.  Needs the scope `posts:read`. Only on the plan `business`. Counts against the limit `workspace`: 60 calls a minute and 1,000 an hour by default.
        """
        return self._caller.call(
            Call(
                "GET",
                "/api/v1/posts/{id}",
                models.PostResponse,
                path={"id": id},
                headers={"If-None-Match": if_none_match},
            )
        )

    def get_publication(
        self,
        id: str,
    ) -> models.PublicationResponse:
        """Read back what was sent for a post

        Each try with its very text, what was answered and how that was understood.  Needs the scope `posts:read`. Only on the plan `business`. Counts against the limit `workspace`: 60 calls a minute and 1,000 an hour by default.
        """
        return self._caller.call(
            Call(
                "GET",
                "/api/v1/posts/{id}/publication",
                models.PublicationResponse,
                path={"id": id},
            )
        )

    def list_posts(
        self,
        *,
        status: Optional[models.PostStatus] = None,
        from_: Optional[datetime] = None,
        to: Optional[datetime] = None,
        limit: Optional[int] = None,
        offset: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> models.PostListResponse:
        """List posts, newest first

        All, or those of one `status`, of the times between `from` and `to`, or both. Go on with `cursor`, which misses nothing when posts come or go, or with `offset`.  Needs the scope `posts:read`. Only on the plan `business`. Counts against the limit `workspace`: 60 calls a minute and 1,000 an hour by default.
        """
        return self._caller.call(
            Call(
                "GET",
                "/api/v1/posts",
                models.PostListResponse,
                query={"status": status, "from": from_, "to": to, "limit": limit, "offset": offset, "cursor": cursor},
            )
        )

    def mark_post_published(
        self,
        id: str,
        body: models.MarkPublishedRequest,
    ) -> models.PublicationResponse:
        """Say that a post of which nobody knew was published

        For `unknown` posts that somebody has found on the profile.  Needs the scope `posts:write`. Only on the plan `business`. Counts against the limit `workspace`: 60 calls a minute and 1,000 an hour by default.
        """
        return self._caller.call(
            Call(
                "POST",
                "/api/v1/posts/{id}/mark-published",
                models.PublicationResponse,
                path={"id": id},
                body=body,
            )
        )

    def patch_post(
        self,
        id: str,
        body: models.UpdatePostRequest,
        *,
        if_match: Optional[str] = None,
    ) -> models.PostResponse:
        """Change a post

        The same as PUT.  Needs the scope `posts:write`. Only on the plan `business`. Counts against the limit `workspace`: 60 calls a minute and 1,000 an hour by default.
        """
        return self._caller.call(
            Call(
                "PATCH",
                "/api/v1/posts/{id}",
                models.PostResponse,
                path={"id": id},
                headers={"If-Match": if_match},
                body=body,
            )
        )

    def preflight_post(
        self,
        body: models.PreflightRequest,
    ) -> models.PreflightResponse:
        """Tell what would be refused or altered

        Shows the text as readers will see it and as it will be sent. Keeps nothing.  Needs the scope `posts:read`. Only on the plan `business`. Counts against the limit `workspace`: 60 calls a minute and 1,000 an hour by default.
        """
        return self._caller.call(
            Call(
                "POST",
                "/api/v1/posts/preflight",
                models.PreflightResponse,
                body=body,
            )
        )

    def retry_post(
        self,
        id: str,
        body: models.RetryPostRequest,
        *,
        if_match: Optional[str] = None,
    ) -> models.PublicationResponse:
        """Publish a post that failed, now

        A post of which nobody knows (`unknown`) may be out already, so it needs `{\"confirm\": \"not_published\"}` from somebody who looked.  Needs the scope `posts:write`. Only on the plan `business`. Counts against the limit `workspace`: 60 calls a minute and 1,000 an hour by default.
        """
        return self._caller.call(
            Call(
                "POST",
                "/api/v1/posts/{id}/retry",
                models.PublicationResponse,
                path={"id": id},
                headers={"If-Match": if_match},
                body=body,
            )
        )

    def update_post(
        self,
        id: str,
        body: models.UpdatePostRequest,
        *,
        if_match: Optional[str] = None,
    ) -> models.PostResponse:
        """Change a post

        Changes only the members sent. A published post can’t be changed, nor one that is being published.  Needs the scope `posts:write`. Only on the plan `business`. Counts against the limit `workspace`: 60 calls a minute and 1,000 an hour by default.
        """
        return self._caller.call(
            Call(
                "PUT",
                "/api/v1/posts/{id}",
                models.PostResponse,
                path={"id": id},
                headers={"If-Match": if_match},
                body=body,
            )
        )
