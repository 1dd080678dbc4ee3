import type { ClaimedPost, PublicationOutcome } from './publication.js';

/** How an attempt ended for its post. */
export interface Ending {
  status: 'published' | 'failed' | 'unknown';
  remoteId: string | null;
  code: string | null;
  message: string | null;
}

/** What becomes of a post after a try: an end, or another try so much later. */
export type Consequence = { ending: Ending } | { tryAfterSeconds: number };

/**
 * Waits before another try of what certainly was not published. Together a little more than an hour: later than that
 * a post comes at a time that nobody meant.
 */
export const PUT_OFF_SECONDS = [15, 30, 60, 120, 300, 600, 1_200, 1_800] as const;

const LONGEST_WAIT_SECONDS = 60 * 60;

export function consequenceOf(outcome: PublicationOutcome, { deferrals }: ClaimedPost): Consequence {
  if (outcome.kind === 'published')
    return { ending: { status: 'published', remoteId: outcome.remoteId, code: null, message: null } };

  const { code, message } = outcome;
  const wait = outcome.kind === 'put_off' ? waitBefore(deferrals, outcome.afterSeconds) : null;
  if (wait !== null) return { tryAfterSeconds: wait };
  const status = outcome.kind === 'unknown' ? 'unknown' : 'failed';
  return { ending: { status, remoteId: null, code, message } };
}

/** Null when it would be too often or too late. */
function waitBefore(deferrals: number, asked: number | null): number | null {
  const planned = PUT_OFF_SECONDS[deferrals];
  if (planned === undefined || (asked ?? 0) > LONGEST_WAIT_SECONDS) return null;
  return Math.max(planned, asked ?? 0);
}
