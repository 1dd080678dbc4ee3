import { useRef } from 'preact/hooks';
import { type Fault, type LinkFetch, operations, type PostResponse, useAction } from '../../api/index.js';
import { changesOf, creationOf, type Edit } from './edit.js';

/** Saves a post: creates it, or changes the version that the edit was begun from. */
export function useSave(post: PostResponse | undefined) {
  const keyFor = useCreationKey();
  return useAction((ll: LinkFetch, { mine, base, etag }: Edit) => {
    if (post)
      return operations.updatePost({
        client: ll.api,
        path: { id: post.id },
        body: changesOf({ mine, base, etag }),
        headers: etag === null ? undefined : { 'If-Match': etag },
      });
    const body = creationOf(mine);
    return operations.createPost({ client: ll.api, body, headers: { 'Idempotency-Key': keyFor(body) } });
  });
}

export function isConflict(fault: Fault | undefined): boolean {
  return fault?.code === 'PRECONDITION_FAILED';
}

export function isOfPlan(fault: Fault | undefined): boolean {
  return fault?.code === 'plan_required';
}

/** The same for the same post: sent again because an answer was lost, it makes no second one. */
function useCreationKey() {
  const last = useRef({ text: '', key: '' });
  return (body: object): string => {
    const text = JSON.stringify(body);
    if (text !== last.current.text) last.current = { text, key: randomKey() };
    return last.current.key;
  };
}

/** Not `randomUUID`, which browsers have on https pages only. */
function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(16)).join('-');
}
