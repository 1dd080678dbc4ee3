import { type KeyResponse, type LinkFetch, operations } from '../../api/index.js';
import { quoted, works } from './key-words.js';

export interface Revocation {
  key: KeyResponse;
  /** Somebody was faster, in another tab perhaps. */
  wasOver: boolean;
}

/** Asks first how the key stands, since the answer to a revocation does not tell whether it was the one. */
export async function revoke(ll: LinkFetch, id: string, graceHours: number): Promise<Revocation> {
  const call = { client: ll.api, path: { id } };
  const before = await operations.getKey(call);
  if (!works(before)) return { key: before, wasOver: true };
  const key = await (graceHours === 0
    ? operations.deleteKey(call)
    : operations.revokeKey({ ...call, body: { grace_hours: graceHours } }));
  return { key, wasOver: false };
}

/** What is said once it is done. */
export function revocationInWords({ key, wasOver }: Revocation): string {
  const name = quoted(key);
  if (wasOver) return `${name} had stopped working already, so nothing was left to do.`;
  return works(key)
    ? `${name} is revoked and stops when its grace ends.`
    : `${name} is revoked. Calls with it are refused from now on.`;
}
