import type { Response } from 'express';

/** Names the answer; true when the caller holds it already, and then it has become an empty 304. */
export type IsUnchanged = (etag: string) => boolean;

/** Asked before the body is made, so that an answer that has not changed costs neither making nor sending it. */
export function conditional(response: Response): IsUnchanged {
  return (etag) => {
    response.setHeader('ETag', etag);
    const isUnchanged = response.req.fresh;
    if (isUnchanged) response.status(304);
    return isUnchanged;
  };
}
