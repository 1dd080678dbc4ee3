import { operations, type ProfileResponse, type Query, useQuery } from '../../api/index.js';

/** Whose workspace it is, and in whose name it publishes. */
export function useWorkspaceProfile(name: string): Query<ProfileResponse> {
  return useQuery(name, (ll, signal) => operations.getWorkspaceProfile({ client: ll.api, signal }), {
    afterActs: true,
  });
}
