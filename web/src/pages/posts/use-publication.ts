import {
  operations,
  type PostResponse,
  type PublicationResponse,
  type Query,
  useQuery,
} from '../../api/index.js';

/** What was sent for a post, read anew with each of its versions. A draft has most often nothing to tell. */
export function usePublication({ id, etag, status }: PostResponse): Query<PublicationResponse | null> {
  return useQuery(`publication of ${id} ${status} ${etag}`, async (ll, signal) =>
    status === 'draft' ? null : operations.getPublication({ client: ll.api, path: { id }, signal }),
  );
}
