import type { Visitor } from './visitor.js';

/** What the API answers to the session, in live mode. Fails where that is no success. */
export function call({ page }: Visitor, method: string, path: string, body?: object) {
  return page.evaluate(
    async (verb, address, sent) => {
      const answer = await fetch(`/api/v1${address}`, {
        method: verb,
        headers: { 'X-Workspace-Mode': 'live', ...(sent && { 'Content-Type': 'application/json' }) },
        body: sent && JSON.stringify(sent),
      });
      if (!answer.ok) throw new Error(`${verb} ${address} was answered ${answer.status}`);
      return answer.json();
    },
    method,
    path,
    body,
  );
}
