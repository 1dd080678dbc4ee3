import { operations, useAction } from '../../api/index.js';
import { leaveFor } from '../../away/index.js';

/** Goes to LinkedIn for the member’s consent, which leads back here. */
export function useConnecting() {
  return useAction(async (ll) => {
    await leaveFor((await operations.connectMember({ client: ll.api })).url);
  });
}
