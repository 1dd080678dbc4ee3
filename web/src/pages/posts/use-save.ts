import {
  type Fault,
  type LinkFetch,
  operations,
  type PostResponse,
  RequestNames,
  useAction,
} from '../../api/index.js';
import { useRemembered } from '../../session/index.js';
import { changesOf, creationOf, type Edit } from './edit.js';

/** Saves a post: creates it, or changes the version that the edit was begun from. */
export function useSave(post: PostResponse | undefined) {
  // Whoever leaves while it is created, comes back and saves again still makes one post.
  const { value: names } = useRemembered('requests for posts', () => new RequestNames());
  return useAction(async (ll: LinkFetch, { mine, base, etag }: Edit) => {
    if (post)
      return operations.updatePost({
        client: ll.api,
        path: { id: post.id },
        body: changesOf({ mine, base, etag }),
        headers: etag === null ? undefined : { 'If-Match': etag },
      });
    const body = creationOf(mine);
    const headers = { 'Idempotency-Key': names.nameOf(body) };
    const created = await operations.createPost({ client: ll.api, body, headers });
    names.forget(body);
    return created;
  });
}

export function isConflict(fault: Fault | undefined): boolean {
  return fault?.code === 'PRECONDITION_FAILED';
}

export function isOfPlan(fault: Fault | undefined): boolean {
  return fault?.code === 'plan_required';
}
