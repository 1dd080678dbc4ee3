import type { LookupStatus } from '../../api/index.js';

/** Shorter than proxies let a connection be silent. */
export const HOLD_SECONDS = 25;

/** The server holds its answer, so there is hardly a pause to make. */
const NEXT_MS = 300;

/** While the server can't be reached, or is in trouble. */
const TROUBLE_MS = 3_000;

/** What no waiting changes. */
const FINAL: ReadonlySet<string> = new Set(['not_found', 'unexpected', 'session_expired', 'missing_key']);

interface Watched {
  data?: { status: LookupStatus };
  fault?: { code: string };
}

/** How soon to ask again; false: there is nothing more to come. */
export function paceOf({ data, fault }: Watched): number | false {
  if (data && data.status !== 'pending') return false;
  if (fault) return FINAL.has(fault.code) ? false : TROUBLE_MS;
  return data ? NEXT_MS : false;
}
