import { LinkFetch, type Mode } from '@linkfetch/sdk';

/** What the cookie alone does not open. Held in memory only, so that nothing of it is left on a disk. */
export interface Credentials {
  /** Proves that a code was entered a moment ago. */
  confirmation?: string;
}

/** Told to wait longer than a person would, a call fails at once and says how long. */
const LONGEST_RETRY_WAIT_MS = 2_000;

/** A client that goes by the session’s cookie, and sees the workspace in one mode. */
export function connect(mode: Mode, credentials: Credentials): LinkFetch {
  return new LinkFetch({
    apiKey: null,
    baseUrl: location.origin,
    maxRetryWaitMs: LONGEST_RETRY_WAIT_MS,
    fetch: (input, init) => {
      const request = new Request(input, { ...init, credentials: 'same-origin' });
      request.headers.set('X-Workspace-Mode', mode);
      if (credentials.confirmation) request.headers.set('X-Confirmation', credentials.confirmation);
      return fetch(request);
    },
  });
}
