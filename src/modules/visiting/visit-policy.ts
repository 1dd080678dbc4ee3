import type { ClaimedVisit, Outcome } from '../scraping/index.js';
import { PageChanged, ProfileGone, SiteRefused, UnexpectedLanding } from './agents/visit.errors.js';

export type Verdict =
  | { retry: true; afterSeconds: number; fault: 'transient' | 'refused' }
  | { retry: false; outcome: Exclude<Outcome, 'found' | 'timed_out'> };

/** A network fault is gone in seconds or stays: two more tries tell, well within a lookup's deadline. */
const TRANSIENT_DELAYS_SECONDS = [2, 8];

/** Asking again quickly deepens a block, so there is one more try and it waits a minute. */
const REFUSED_DELAYS_SECONDS = [60];

/** The class of the error, and how often it came before, decide what becomes of the visit. */
export function judge(error: unknown, visit: Pick<ClaimedVisit, 'transient_faults' | 'refusals'>): Verdict {
  if (error instanceof ProfileGone) return { retry: false, outcome: 'not_found' };
  // Not tried again: the agent has already given a page it can't read a second look, rendered.
  if (error instanceof PageChanged || error instanceof UnexpectedLanding)
    return { retry: false, outcome: 'unreadable' };
  if (error instanceof SiteRefused) {
    const delay = REFUSED_DELAYS_SECONDS[visit.refusals];
    if (delay === undefined) return { retry: false, outcome: 'refused' };
    return { retry: true, afterSeconds: Math.max(delay, error.retryAfterSeconds ?? 0), fault: 'refused' };
  }
  // Anything unforeseen counts as passing: better a second try than a false "not found".
  const delay = TRANSIENT_DELAYS_SECONDS[visit.transient_faults];
  if (delay === undefined) return { retry: false, outcome: 'unreachable' };
  return { retry: true, afterSeconds: delay, fault: 'transient' };
}
